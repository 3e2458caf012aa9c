#include "hearth/practice/session.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

using Phase = PracticeFrame::Breathing::Phase;

Beat timed(std::string step, std::int64_t ms) {
  return {.step = std::move(step), .title = "T", .say = "do", .others = "", .ms = ms};
}

Beat breathing(std::int64_t ms) {
  Beat beat = timed("breathe", ms);
  beat.breath = Breath{4400, 0, 5600, 0};
  return beat;
}

}  // namespace

TEST_CASE("a beat lasts as long as it says, and the next begins with what is left of the time") {
  Session session({timed("one", 5000), timed("two", 5000)});
  session.tick(4999);
  CHECK(session.current()->step == "one");
  CHECK(session.frame().gone == 999);
  session.tick(2);
  CHECK(session.current()->step == "two");
  CHECK(session.frame().gone == 0);
  session.tick(5000);
  CHECK(session.frame().over);
  CHECK_FALSE(session.frame().early);
  CHECK(session.current() == nullptr);
}

TEST_CASE("a bar fills and empties with the breath, and a pause keeps its place") {
  Session session({breathing(60'000)});
  CHECK(*session.ms_to_change() == 4400);
  session.tick(2200);
  CHECK(session.frame().breathing->phase == Phase::in);
  CHECK(session.frame().breathing->full == 500);
  session.tick(2200);
  CHECK(session.frame().breathing->phase == Phase::out);
  CHECK(session.frame().breathing->full == 1000);
  CHECK(*session.ms_to_change() == 5600);
  session.tick(1400);
  session.pause();
  const auto before = session.frame().breathing;
  session.tick(600'000);
  CHECK(session.frame().breathing == before);
  CHECK_FALSE(session.ms_to_change());
  session.pause();
  CHECK(session.frame().breathing == before);
  session.tick(4200);
  CHECK(session.frame().breathing->phase == Phase::in);
}

TEST_CASE("what has no time waits for somebody, and no time passes meanwhile") {
  Session session({timed("wait", 0), timed("then", 5000)});
  CHECK(session.frame().waits);
  session.tick(100'000);
  CHECK(session.current()->step == "wait");
  session.go_on();
  CHECK(session.current()->step == "then");
  CHECK(session.frame().gone == 0);
  session.go_on();  // nothing to go on from
  CHECK(session.current()->step == "then");
}

TEST_CASE("a no goes back, three times at most; a yes goes on") {
  Beat asked = timed("right", 0);
  asked.ask = "Was that it?";
  asked.no_goes = 0;
  const std::vector<Beat> beats{timed("back", 5000), asked, timed("then", 5000)};
  Session session(beats);
  for (int n = 0; n < 3; ++n) {
    session.tick(5000);
    CHECK(session.frame().asks);
    session.answer(false);
    CHECK(session.current()->step == "back");
  }
  session.tick(5000);
  session.answer(false);
  CHECK(session.current()->step == "then");
  Session other(beats);
  other.tick(5000);
  other.answer(true);
  CHECK(other.current()->step == "then");
}

TEST_CASE("what is asked behind a time is asked when it is over") {
  Beat asked = timed("right", 5000);
  asked.ask = "Was that it?";
  Session session({asked});
  CHECK_FALSE(session.frame().asks);
  session.tick(5000);
  CHECK(session.frame().asks);
  CHECK_FALSE(session.ms_to_change());
  session.answer(true);
  CHECK(session.frame().over);
}

TEST_CASE("cues come at their times and go again") {
  Beat beat = timed("long", 60'000);
  beat.cues = {{20'000, "Warm or cool?"}, {40'000, "Slower is always possible."}};
  Session session({beat});
  CHECK(session.frame().cue.empty());
  CHECK(*session.ms_to_change() == 20'000);
  session.tick(20'000);
  CHECK(session.frame().cue == "Warm or cool?");
  CHECK(*session.ms_to_change() == 12'000);
  session.tick(12'000);
  CHECK(session.frame().cue.empty());
  session.tick(8'000);
  CHECK(session.frame().cue == "Slower is always possible.");
}

TEST_CASE("a bell rings where it was asked for, once for each event") {
  Beat beat = breathing(20'000);
  beat.bell = PracticeStep::Bell::breath;
  Session session({beat});
  CHECK(session.frame().rings);
  session.tick(100);
  CHECK_FALSE(session.frame().rings);
  session.tick(4300);
  CHECK(session.frame().rings);
  session.tick(5600);
  CHECK(session.frame().rings);
  Beat both = timed("both", 5000);
  both.bell = PracticeStep::Bell::both;
  Session other({both, timed("then", 5000)});
  CHECK(other.frame().rings);
  other.tick(4000);
  CHECK_FALSE(other.frame().rings);
  other.tick(1000);
  CHECK(other.frame().rings);
}

TEST_CASE("whoever ends it early ends it as if it had been its time, and nothing begins again") {
  Session session({timed("one", 5000), timed("two", 5000)});
  session.tick(1000);
  session.pause();
  session.end();
  CHECK(session.frame().over);
  CHECK(session.frame().early);
  CHECK_FALSE(session.frame().paused);
  session.pause();
  session.tick(1000);
  CHECK(session.frame().over);
  CHECK_FALSE(session.frame().paused);
}

TEST_CASE("a practice of which nothing is for these people is over before it begins") {
  const Session session({});
  CHECK(session.frame().over);
  CHECK_FALSE(session.frame().early);
}
