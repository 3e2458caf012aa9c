#include <doctest/doctest.h>

#include <stdexcept>

#include "screen_sitting.hpp"

namespace hearth {

using namespace screen_test;

TEST_CASE("Ctrl-C asks whether to keep, go on or throw away") {
  Sitting sitting("7\rhalf a\x03g sentence\r");
  sitting.run();
  CHECK(answer_to(sitting, "word") == Value(std::string("half a sentence")));
  Sitting begun("7\rhalf a\x03\r");
  CHECK(begun.run() == Ending::interrupted);
  REQUIRE(begun.interview.begun());
  CHECK(begun.interview.begun()->text == "half a");
  CHECK(begun.interview.begun()->cursor == 6);
  Sitting thrown("7\rhalf a\x03t");
  CHECK(thrown.run() == Ending::discarded);
}

TEST_CASE("Ctrl-C asks once, and keeps unless told otherwise") {
  CHECK(Sitting("\x03").run() == Ending::interrupted);
  for (const char* const keeping :
       {"7\r\x03\r", "7\r\x03y", "7\r\x03\x03", "7\r\x03q\x03", "7\r\x03"}) {
    Sitting sitting(keeping);
    CHECK(sitting.run() == Ending::interrupted);
    CHECK(sitting.screen.presses_left() == 0);
    CHECK(sitting.saw("Keep what you wrote so far and leave, go on, or throw it away?"));
  }
  CHECK(Sitting("7\r\x03n").run() == Ending::discarded);
  CHECK(Sitting("7\r\x03N").run() == Ending::discarded);
  CHECK(Sitting("9\r\x03").run() == Ending::interrupted);
}

TEST_CASE("where an answer cannot be saved, nothing is left to be done before a signal ends it") {
  Sitting sitting("7\r");
  const InterviewScene scene{sitting.pack, {"Alex", "Sam"}, "Weekly check-in, Alex"};
  bool was_set = false;
  CHECK_THROWS_AS(static_cast<void>(ask_on_screen(sitting.interview, scene, sitting.screen, {},
                                                  [&](const Interview& /*now*/) {
                                                    was_set =
                                                        static_cast<bool>(sitting.screen.ending);
                                                    throw std::runtime_error("the disk is full");
                                                  })),
                  std::runtime_error);
  CHECK(was_set);
  CHECK_FALSE(sitting.screen.ending);
}

TEST_CASE("the end of the input and Ctrl-D on an empty line end it without a question") {
  Sitting sitting("7\r");
  CHECK(sitting.run() == Ending::interrupted);
  CHECK_FALSE(sitting.saw("Keep what"));
  CHECK(Sitting("7\r\x04").run() == Ending::interrupted);
}

TEST_CASE("what stands in the field is saved after a while without a press, once") {
  Sitting sitting("7\rhalf a");
  sitting.screen.idle_before = 0;
  CHECK(sitting.run() == Ending::interrupted);
  REQUIRE(sitting.interview.begun());
  CHECK(sitting.interview.begun()->question == "word");
  CHECK(sitting.interview.begun()->text == "half a");
  CHECK(sitting.kept.size() == 2);
}

TEST_CASE("what was begun is there when the sitting goes on, with the cursor where it was") {
  Sitting sitting("X\r");
  sitting.interview.resume({{sitting.pack.sections[0].questions[0].wording, 7.0, Share::sealed}});
  sitting.interview.resume(BegunAnswer{"word", "half a", 5});
  sitting.run();
  CHECK(answer_to(sitting, "word") == Value(std::string("half Xa")));
  CHECK_FALSE(sitting.interview.begun());
}

}  // namespace hearth
