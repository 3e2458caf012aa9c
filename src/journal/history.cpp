#include "hearth/journal/history.hpp"

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

/// The value as an answer to the question as it is today; nothing if it would be none.
std::optional<Answer> fitted(const Question& question, const Answer& last) {
  if (!answered(last.value) || last.wording->type != question.wording->type) return std::nullopt;
  const ParsedValue parsed = value_from(*question.wording, to_tree(last.value));
  const auto* value = std::get_if<Value>(&parsed);
  if (value == nullptr) return std::nullopt;
  return Answer{question.wording, *value, question.share};
}

const Answer* latest(std::span<const Entry> earlier, const std::string& question) {
  for (const Entry& entry : earlier) {
    for (const Answer& answer : entry.answers) {
      if (answer.wording->id == question) return &answer;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<Answer> carried_answers(std::span<const Entry> earlier, const Pack& pack) {
  std::vector<Answer> carried;
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      const Answer* last = question.carry ? latest(earlier, question.wording->id) : nullptr;
      auto answer = last == nullptr ? std::nullopt : fitted(question, *last);
      if (answer) carried.push_back(std::move(*answer));
    }
  }
  return carried;
}

TimesAsked times_asked(std::span<const Entry> earlier) {
  TimesAsked times;
  for (const Entry& entry : earlier) {
    for (const Answer& answer : entry.answers) ++times[answer.wording->id];
  }
  return times;
}

}  // namespace hearth
