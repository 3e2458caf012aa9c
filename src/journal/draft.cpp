#include "hearth/journal/draft.hpp"

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

const Question* find(const std::vector<Question>& questions, const std::string& id) {
  for (const Question& question : questions) {
    if (question.wording->id == id) return &question;
  }
  return nullptr;
}

std::optional<Value> kept_value(const Wording& wording, const Tree& kept) {
  const Tree* value = kept.find("value");
  if (!value || std::holds_alternative<std::monostate>(value->data)) return Skipped{};
  const ParsedValue parsed = value_from(wording, *value);
  const auto* fits = std::get_if<Value>(&parsed);
  return fits ? std::optional(*fits) : std::nullopt;
}

Share kept_share(const Question& question, const Tree& kept) {
  const Tree* share = kept.find("share");
  const auto* name = share ? std::get_if<std::string>(&share->data) : nullptr;
  return (name ? parse_share(*name) : std::nullopt).value_or(question.share);
}

}  // namespace

Tree kept_answers(const std::vector<Answer>& answers) {
  Tree::Table table;
  for (const Answer& answer : answers) {
    table.push_back({answer.wording->id, Tree::Table{{"value", to_tree(answer.value)},
                                                     {"share", to_string(answer.share)}}});
  }
  return table;
}

std::optional<Value> kept_value(const Wording& wording, const Draft& draft) {
  const Tree* kept = draft.answers.find(wording.id);
  return kept ? kept_value(wording, *kept) : std::nullopt;
}

std::vector<Answer> resumed_answers(const Tree& kept, const std::vector<Question>& questions) {
  std::vector<Answer> answers;
  const auto* table = std::get_if<Tree::Table>(&kept.data);
  if (!table) return answers;
  for (const Member& member : *table) {
    const Question* question = find(questions, member.key);
    if (!question) continue;
    if (auto value = kept_value(*question->wording, member.value)) {
      answers.push_back({question->wording, *value, kept_share(*question, member.value)});
    }
  }
  return answers;
}

}  // namespace hearth
