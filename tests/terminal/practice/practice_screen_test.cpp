#include <doctest/doctest.h>

#include "hearth/terminal/practice_view.hpp"
#include "timed_screen.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Beat timed(std::string say, std::int64_t ms) {
  return {.step = "s", .title = "A block", .say = std::move(say), .ms = ms};
}

Beat breathing(std::int64_t ms) {
  Beat beat = timed("Breathe.", ms);
  beat.breath = Breath{4400, 0, 5600, 0};
  return beat;
}

PracticeScene scene(TimedScreen& screen) {
  PracticeScene scene;
  scene.clock = screen.clock();
  scene.signals = {"Stop: red"};
  return scene;
}

PracticeEnding run(TimedScreen& screen, Session& session) {
  return run_on_screen(session, scene(screen), screen, {});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a breath is drawn at most four times a second, and its words change on time") {
  TimedScreen screen;
  Session session({breathing(60'000)});
  CHECK(run(screen, session) == PracticeEnding::over);
  CHECK_FALSE(session.frame().early);
  std::string word;
  std::vector<std::int64_t> turned;
  for (std::size_t n = 0; n < screen.shown.size(); ++n) {
    if (n > 0) CHECK(screen.shown[n].at_ms - screen.shown[n - 1].at_ms >= 250);
    const std::string now = has(screen.shown[n].text, "In\n") ? "In" : "Out";
    CHECK(has(screen.shown[n].text, now + "\n"));
    CHECK(has(screen.shown[n].text, "Stop: red"));
    if (now != word) turned.push_back(screen.shown[n].at_ms);
    word = now;
  }
  REQUIRE(turned.size() == 12);
  for (std::size_t n = 0; n < turned.size(); ++n) {
    const auto breath = static_cast<std::int64_t>(n / 2);
    CHECK(turned[n] == 1000 + breath * 10'000 + (n % 2 == 0 ? 0 : 4400));
  }
}

TEST_CASE("any key ends it at once, whatever it is") {
  for (const char* key : {"q", "x", "\r", "\x1b[A", "\x1b", "1"}) {
    TimedScreen screen;
    screen.press_at(3210, key);
    Session session({timed("Sit.", 60'000)});
    CHECK(run(screen, session) == PracticeEnding::over);
    CHECK(session.frame().early);
    CHECK(screen.now_ms == 3210);
  }
}

TEST_CASE("Ctrl-C is gone, and so is whoever is not there any more") {
  TimedScreen screen;
  screen.press_at(2000, "\x03");
  Session session({timed("Sit.", 60'000)});
  CHECK(run(screen, session) == PracticeEnding::gone);
  TimedScreen nobody;
  Session waits({timed("Choose.", 0)});
  CHECK(run(nobody, waits) == PracticeEnding::gone);
}

TEST_CASE("two exclamation marks hide, one ends like any other key") {
  TimedScreen screen;
  screen.press_at(2000, "!");
  screen.press_at(2400, "!");
  Session session({timed("Sit.", 60'000)});
  CHECK(run(screen, session) == PracticeEnding::hidden);
  TimedScreen slow;
  slow.press_at(2000, "!");
  Session other({timed("Sit.", 60'000)});
  CHECK(run(slow, other) == PracticeEnding::over);
}

TEST_CASE("Space pauses, and the time of a pause counts for nothing") {
  TimedScreen screen;
  screen.press_at(4000, " ");
  screen.press_at(90'000, " ");
  Session session({timed("Sit.", 10'000)});
  CHECK(run(screen, session) == PracticeEnding::over);
  CHECK_FALSE(session.frame().early);
  CHECK(screen.now_ms == 1000 + 10'000 + 86'000);
  bool paused = false;
  for (const auto& shown : screen.shown) paused = paused || has(shown.text, "Paused.");
  CHECK(paused);
}

TEST_CASE("the time for which the process was stopped is a pause") {
  TimedScreen screen;
  screen.stops_for = 50'000;
  screen.resize_at(3000);
  screen.press_at(70'000, " ");
  Session session({timed("Sit.", 30'000)});
  CHECK(run(screen, session) == PracticeEnding::over);
  CHECK_FALSE(session.frame().early);
  CHECK(screen.now_ms >= 120'000 + 28'000);
  bool paused = false;
  for (const auto& shown : screen.shown) paused = paused || has(shown.text, "Paused.");
  CHECK(paused);
}

TEST_CASE("what waits goes on with Space, Enter or an arrow, and ends with anything else") {
  for (const char* key : {" ", "\r", "\x1b[C", "\x1b[B"}) {
    TimedScreen screen;
    screen.press_at(5000, key);
    Session session({timed("Choose.", 0), timed("Then.", 5000)});
    CHECK(run(screen, session) == PracticeEnding::over);
    CHECK_FALSE(session.frame().early);
  }
  TimedScreen screen;
  screen.press_at(5000, "x");
  Session session({timed("Choose.", 0), timed("Then.", 5000)});
  CHECK(run(screen, session) == PracticeEnding::over);
  CHECK(session.frame().early);
}

TEST_CASE("what is asked aloud takes y or n") {
  Beat asked = timed("Was that it?", 0);
  asked.ask = "Was that it?";
  asked.no_goes = 0;
  TimedScreen screen;
  screen.press_at(7000, "n");
  screen.press_at(13'000, "y");
  Session session({timed("Say it back.", 5000), asked, timed("Then.", 5000)});
  CHECK(run(screen, session) == PracticeEnding::over);
  CHECK_FALSE(session.frame().early);
  CHECK(has(screen.shown.back().text, "Then."));
  CHECK(screen.now_ms == 18'000);
}

TEST_CASE("a dark screen shows how to stop, now and then a cue, and nothing else") {
  Beat dark = timed("Explore.", 40'000);
  dark.look = PracticeStep::Look::dark;
  dark.cues = {{20'000, "Warm or cool?"}};
  TimedScreen screen;
  Session session({dark});
  CHECK(run(screen, session) == PracticeEnding::over);
  REQUIRE(screen.shown.size() == 3);
  for (const auto& shown : screen.shown) {
    CHECK(has(shown.text, "Stop: red"));
    CHECK_FALSE(has(shown.text, "Explore."));
    CHECK_FALSE(has(shown.text, "Space"));
  }
  CHECK(has(screen.shown[1].text, "Warm or cool?"));
}

TEST_CASE("a still screen is drawn once, and the bell is heard only where it was asked for") {
  Beat still = timed("Rest.", 40'000);
  still.look = PracticeStep::Look::still;
  still.bell = PracticeStep::Bell::both;
  for (const bool bell : {false, true}) {
    TimedScreen screen;
    Session session({still});
    PracticeScene with = scene(screen);
    with.bell = bell;
    CHECK(run_on_screen(session, with, screen, {}) == PracticeEnding::over);
    CHECK(screen.shown.size() == 1);
    CHECK(screen.rang_at.size() == (bell ? 2 : 0));
  }
}

TEST_CASE("whoever waits for a time begins at it, and any key leaves") {
  TimedScreen screen;
  const auto left = [&] { return 61'000 - screen.now_ms; };
  CHECK(wait_on_screen(left, "It begins at 21:05.", screen, {}) == PracticeEnding::over);
  CHECK(screen.now_ms == 61'000);
  TimedScreen other;
  other.press_at(2000, "x");
  const auto long_left = [&] { return 61'000 - other.now_ms; };
  CHECK(wait_on_screen(long_left, "It begins at 21:05.", other, {}) == PracticeEnding::gone);
}
