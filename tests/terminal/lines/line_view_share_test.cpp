// Who may see an answer, where one depends on another and where it could do harm.
#include <doctest/doctest.h>

#include <tuple>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

Question asked(Wording wording, Share share, std::string_view when = {}) {
  Question question = question_of(std::move(wording));
  question.share = share;
  const NameType number{NameType::Kind::number, {}};
  if (!when.empty()) {
    question.when = parse_condition(when, [&](std::string_view) { return &number; }).condition;
  }
  return question;
}

/// A pain, in words what is asked because of it, and whether somebody was pushed.
struct Asked {
  explicit Asked(std::vector<std::string> lines, Share share) : console(std::move(lines)) {
    pack.sections = {
        {.id = "one",
         .title = "One",
         .intro = "",
         .questions = {asked(pain_wording(), share),
                       asked(wording_of(QuestionType::text, "worry"), share, "pain >= 5"),
                       asked(wording_of(QuestionType::text, "pressure"), Share::only_me)}}};
    Interview interview(questions_for(pack, Audience::each));
    std::ignore = ask_in_lines(interview, {pack, {"Alex", "Sam"}, "Alex"}, console, {},
                               [](const Interview&) {});
    answers = interview.answers();
  }

  int times(std::string_view text) const {
    int count = 0;
    const std::string& heard = console.heard();
    for (auto at = heard.find(text); at != heard.npos; at = heard.find(text, at + 1)) ++count;
    return count;
  }

  Pack pack;
  ScriptedConsole console;
  std::vector<Answer> answers;
};

}  // namespace

TEST_CASE("what is asked because of an answer stays as private as that, and says why") {
  const Asked sitting({"=private", "6", "=shared", "fine", "-"}, Share::sealed);
  REQUIRE(sitting.answers.size() == 3);
  CHECK(sitting.answers[1].share == Share::only_me);
  CHECK(sitting.times("> < =shared\nPrivate: this answer is shown to you alone.\n"
                      "It is asked because of another answer, and stays as private as that.\n") ==
        1);
}

TEST_CASE("who can see an answer about pressure is said, though it is as at the one before") {
  CHECK(Asked({"2", "-"}, Share::only_me).times("Private: ") == 2);
  CHECK(Asked({"6", "fine", "-"}, Share::only_me).times("Private: ") == 2);
}

}  // namespace hearth
