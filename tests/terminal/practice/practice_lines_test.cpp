#include <doctest/doctest.h>

#include "hearth/terminal/practice_view.hpp"
#include "support/scripted_console.hpp"

using namespace hearth;

namespace {

Beat timed(std::string say, std::int64_t ms) {
  return {.step = "s", .title = "A block", .say = std::move(say), .ms = ms};
}

/// Runs it with these presses; `.` lets a minute go by, and behind the last nobody presses
/// anything.
class Run {
 public:
  Run(std::vector<Beat> beats, std::string pressed, std::vector<std::string> typed = {},
      bool minutes = false)
      : console_(std::move(typed)), session_(std::move(beats)) {
    console_.pressed = std::move(pressed);
    console_.passed_ms = &ms_;
    PracticeScene scene;
    scene.clock = [this] { return ms_; };
    scene.line_a_minute = minutes;
    ending = run_in_lines(session_, scene, console_, {});
  }

  const std::string& said() const { return console_.heard(); }
  const Session& session() const { return session_; }
  PracticeEnding ending = PracticeEnding::over;

 private:
  std::int64_t ms_ = 5000;
  ScriptedConsole console_;
  Session session_;
};

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("whatever happens is a line, and the breath two") {
  Beat breathing = timed("Breathe.", 30'000);
  breathing.breath = Breath{4400, 0, 5600, 0};
  const Run run({breathing, timed("Rest.", 5000)}, "");
  CHECK(run.ending == PracticeEnding::over);
  CHECK(run.said() ==
        "Space pauses. Any other key ends it.\n\nA block\nBreathe.\n30 seconds.\n"
        "In\nOut\nIn\nOut\nIn\nOut\n\nRest.\n5 seconds.\n");
}

TEST_CASE("where a line a minute is wanted, the breath says nothing") {
  Beat breathing = timed("Breathe.", 150'000);
  breathing.breath = Breath{4400, 0, 5600, 0};
  const Run run({breathing}, "", {}, true);
  CHECK(run.said() ==
        "Space pauses. Any other key ends it.\n\nA block\nBreathe.\n2 min 30 s.\n"
        "1 minute.\n2 minutes.\n");
}

TEST_CASE("cues are lines, a pause is said, and a key ends it") {
  Beat beat = timed("Explore.", 240'000);
  beat.others = "Only listen.";
  beat.cues = {{20'000, "Warm or cool?"}};
  const Run run({beat}, ". . q");
  CHECK(run.ending == PracticeEnding::over);
  CHECK(run.session().frame().early);
  CHECK(run.said() ==
        "Space pauses. Any other key ends it.\n\nA block\nExplore.\nOnly listen.\n4 minutes.\n"
        "Warm or cool?\nPaused. Space goes on, any other key ends it.\nGoing on.\n");
}

TEST_CASE("what waits is gone on from with Enter, and what is asked is answered in a line") {
  Beat asked = timed("Was that it?", 0);
  asked.ask = "Was that it?";
  asked.no_goes = 0;
  const std::vector<Beat> beats{timed("Choose.", 0), asked, timed("Then.", 5000)};
  const Run yes(beats, "", {"", "y"});
  CHECK_FALSE(yes.session().frame().early);
  CHECK(times(yes.said(), "Enter goes on; anything else ends it.") == 1);
  CHECK(times(yes.said(), "Was that it? [y/N]") == 1);
  const Run no(beats, "", {"", "", "", "perhaps", "yes"});
  CHECK_FALSE(no.session().frame().early);
  CHECK(times(no.said(), "Choose.") == 2);
  const Run left(beats, "", {"no more"});
  CHECK(left.session().frame().early);
  CHECK(left.ending == PracticeEnding::over);
}

TEST_CASE("two exclamation marks hide in lines, too") {
  CHECK(Run({timed("Sit.", 60'000)}, "!!").ending == PracticeEnding::hidden);
  CHECK(Run({timed("Sit.", 60'000)}, "!").ending == PracticeEnding::over);
  CHECK(Run({timed("Choose.", 0)}, "", {"!!"}).ending == PracticeEnding::hidden);
  CHECK(Run({timed("Choose.", 0)}, "", {"!"}).ending == PracticeEnding::over);
  CHECK(Run({timed("Choose.", 0)}, "", {}).ending == PracticeEnding::gone);
  CHECK(Run({timed("Sit.", 60'000)}, "\x03").ending == PracticeEnding::gone);
}
