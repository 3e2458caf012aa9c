#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string_view>
#include <vector>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_screen.hpp"
#include "support/wordings.hpp"

namespace hearth::screen_test {

inline Condition condition(std::string_view text) {
  const NameType number{NameType::Kind::number, {}};
  const auto parsed = parse_condition(text, [&](std::string_view) { return &number; });
  REQUIRE(parsed.problems.empty());
  return parsed.condition;
}

inline Question pain_question() {
  auto question = question_of(pain_wording());
  question.share = Share::sealed;
  question.why = "It shows {others} what a week was like.";
  question.notices = {{condition("pain >= 8"), "That is strong, {name}. Your team can help."}};
  return question;
}

inline Pack weekly() {
  Pack pack;
  pack.sections = {
      {.id = "body",
       .title = "The body",
       .intro = "Take your time, {name}.",
       .questions = {pain_question(), question_of(wording_of(QuestionType::text, "word"))}},
      {.id = "wishes",
       .title = "Wishes",
       .intro = "",
       .questions = {question_of(options_wording(
           QuestionType::choice, {{"walk", "A walk with {others}"}, {"hold", "Being held"}}))}}};
  return pack;
}

/// One sitting before a whole screen: what was pressed, what came of it.
struct Sitting {
  explicit Sitting(std::string_view typed, Pack asked = weekly(),
                   Audience audience = Audience::each)
      : pack(std::move(asked)), interview(questions_for(pack, audience)), screen(typed) {}

  Ending run() {
    InterviewScene scene{pack, {"Alex", "Sam"}, "Weekly check-in, Alex"};
    scene.line_keys = line_keys;
    return ask_on_screen(interview, scene, screen, {},
                         [this](const Interview& now) { kept.push_back(now.answers().size()); });
  }

  bool saw(std::string_view text) const { return screen.seen().find(text) != std::string::npos; }
  bool sees(std::string_view text) const { return screen.now().find(text) != std::string::npos; }

  Pack pack;
  Interview interview;
  ScriptedScreen screen;
  std::vector<std::size_t> kept;
  bool line_keys = false;
};

inline Value answer_to(const Sitting& sitting, std::string_view id) {
  for (const auto& answer : sitting.interview.answers()) {
    if (answer.wording->id == id) return answer.value;
  }
  return Skipped{};
}

}  // namespace hearth::screen_test
