#include <doctest/doctest.h>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

/// Two questions; a Ctrl-C comes after so many lines.
struct Stopped {
  Stopped(std::vector<std::string> lines, std::size_t at) : console(std::move(lines)) {
    console.interrupted_at = at;
    pack.sections = {{.id = "one",
                      .title = "One",
                      .intro = "",
                      .questions = {question_of(pain_wording()),
                                    question_of(wording_of(QuestionType::text, "word"))}}};
  }

  Ending run() {
    Interview interview(questions_for(pack, Audience::each));
    return ask_in_lines(interview, {pack, {"Alex", "Sam"}, "Alex"}, console, {},
                        [](const Interview&) {});
  }

  bool was_asked() const {
    return console.heard().find(
               "> < (Ctrl-C)\nKeep what you wrote so far and leave, go on, or throw it "
               "away?\nEnter keeps it; or type go on, or throw away.\n> ") != std::string::npos;
  }

  Pack pack;
  ScriptedConsole console;
};

}  // namespace

TEST_CASE("Ctrl-C asks once whether to keep what is there, and keeps unless told otherwise") {
  for (const auto& [answer, ending] : {std::pair{"", Ending::interrupted},
                                       {"y", Ending::interrupted},
                                       {"n", Ending::discarded},
                                       {"throw away", Ending::discarded},
                                       {" No ", Ending::discarded}}) {
    Stopped sitting({"6", answer}, 1);
    CHECK(sitting.run() == ending);
    CHECK(sitting.was_asked());
    CHECK(sitting.console.lines_left() == 0);
  }
}

TEST_CASE("whoever pressed it by mistake goes on") {
  Stopped sitting({"6", "g", "calm"}, 1);
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.was_asked());
}

TEST_CASE("a second Ctrl-C keeps, and so does the end of the input") {
  for (const auto kind : {Line::Kind::interrupted, Line::Kind::end}) {
    Stopped sitting({"6"}, 1);
    sitting.console.after_last = kind;
    CHECK(sitting.run() == Ending::interrupted);
    CHECK(sitting.was_asked());
  }
}

TEST_CASE("where nothing is answered there is nothing to ask about") {
  Stopped sitting({"never typed"}, 0);
  CHECK(sitting.run() == Ending::interrupted);
  CHECK_FALSE(sitting.was_asked());
  CHECK(sitting.console.lines_left() == 1);
}

}  // namespace hearth
