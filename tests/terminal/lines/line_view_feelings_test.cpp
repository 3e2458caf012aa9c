#include <doctest/doctest.h>

#include <tuple>
#include <utility>

#include "hearth/prompt/answer/feelings.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

using Feelings = std::vector<Feeling>;

const FeelingWords kWords = {{"sad", {"down", "grieving"}}, {"calm", {"at ease", "rested"}}};

/// One question for feelings and one for a number, in plain lines.
struct Sitting {
  explicit Sitting(std::vector<std::string> lines)
      : interview(questions_for(pack, Audience::each)), console(std::move(lines)) {
    interview.offer_words(kWords);
    ending = ask_in_lines(interview, {pack, {"Alex", "Sam"}, "A feeling"}, console, {},
                          [](const Interview&) {});
  }

  static Pack asked() {
    Pack pack;
    pack.sections = {{.id = "naming",
                      .title = "What is there",
                      .intro = "",
                      .questions = {question_of(wording_of(QuestionType::feelings, "felt")),
                                    question_of(pain_wording())}}};
    return pack;
  }

  bool heard(std::string_view text) const {
    return console.heard().find(text) != std::string::npos;
  }

  Feelings felt() const {
    const auto answers = interview.answers();
    REQUIRE_FALSE(answers.empty());
    REQUIRE(std::holds_alternative<Feelings>(answers.front().value));
    return std::get<Feelings>(answers.front().value);
  }

  Pack pack = asked();
  Interview interview;
  ScriptedConsole console;
  Ending ending = Ending::finished;
};

}  // namespace

TEST_CASE("families are listed with numbers, and a family's number shows more of its kind") {
  const Sitting sitting({"2", "1 7", "3"});
  CHECK(sitting.heard("Words to begin with: 1 sad, 2 calm."));
  CHECK(sitting.heard("calm: 1 at ease, 2 rested."));
  CHECK(sitting.felt() == Feelings{{"at ease", 7, ""}});
  CHECK(sitting.ending == Ending::finished);
}

TEST_CASE("a family's name shows more of its kind, and Enter takes the name itself") {
  const Sitting sitting({"Sad", "", "3"});
  CHECK(sitting.heard("sad: 1 down, 2 grieving."));
  CHECK(sitting.felt() == Feelings{{"sad", {}, ""}});
}

TEST_CASE("who says how strong needs no second line") {
  CHECK(Sitting({"1 4, 2 in belly", "3"}).felt() ==
        Feelings{{"sad", 4, ""}, {"calm", {}, "belly"}});
}

TEST_CASE("own words are taken as they are, behind a family that was shown as well") {
  CHECK(Sitting({"saudade 3", "3"}).felt() == Feelings{{"saudade", 3, ""}});
  CHECK(Sitting({"2", "like moss", "3"}).felt() == Feelings{{"like moss", {}, ""}});
}

TEST_CASE("a number without a word is asked for again, and means a number at the next question") {
  const Sitting sitting({"9", "2", "2", "2"});
  CHECK(sitting.heard("Please give a feeling as"));
  CHECK(sitting.felt() == Feelings{{"rested", {}, ""}});
  CHECK(sitting.interview.answers().back().value == Value(2.0));
}

TEST_CASE("words without a comma that have become a tag each are said, once they are taken") {
  Pack pack;
  pack.sections = {{.id = "near",
                    .title = "Near",
                    .intro = "",
                    .questions = {question_of(wording_of(QuestionType::tags, "near"))}}};
  for (const auto& [typed, said] :
       {std::pair{"holding hands", true}, {"tea, holding hands", false}}) {
    Interview interview(questions_for(pack, Audience::each));
    ScriptedConsole console({typed});
    std::ignore = ask_in_lines(interview, {pack, {"Alex", "Sam"}, "A gain"}, console, {},
                               [](const Interview&) {});
    CHECK((console.heard().find("one of its own here: holding, hands.") != std::string::npos) ==
          said);
    CHECK(interview.answers().size() == 1);
  }
}

}  // namespace hearth
