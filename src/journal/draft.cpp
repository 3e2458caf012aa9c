#include "hearth/journal/draft.hpp"

#include <algorithm>

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

const Question* find(const std::vector<Question>& questions, const std::string& id) {
  const auto asked = [&](const Question& question) { return question.wording->id == id; };
  const auto found = std::ranges::find_if(questions, asked);
  return found == questions.end() ? nullptr : &*found;
}

std::optional<Value> fitted(const Wording& wording, const Value& kept) {
  ParsedValue parsed = value_from(wording, to_tree(kept));
  auto* value = std::get_if<Value>(&parsed);
  return value ? std::optional(std::move(*value)) : std::nullopt;
}

}  // namespace

std::vector<Answer> resumed_answers(const std::vector<Answer>& kept,
                                    const std::vector<Question>& questions) {
  std::vector<Answer> answers;
  for (const Answer& answer : kept) {
    const Question* question = find(questions, answer.wording->id);
    auto value = question ? fitted(*question->wording, answer.value) : std::nullopt;
    if (value) answers.push_back({question->wording, std::move(*value), answer.share});
  }
  return answers;
}

std::optional<Value> resumed_value(const Draft& draft, const Wording& wording) {
  for (const Answer& answer : draft.answers) {
    if (answer.wording->id == wording.id) return fitted(wording, answer.value);
  }
  return std::nullopt;
}

}  // namespace hearth
