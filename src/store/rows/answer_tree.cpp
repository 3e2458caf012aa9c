#include "answer_tree.hpp"

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

std::string text_in(const Tree& tree, std::string_view key) {
  const Tree* member = tree.find(key);
  const auto* text = member ? std::get_if<std::string>(&member->data) : nullptr;
  return text ? *text : std::string();
}

std::optional<double> number_in(const Tree& tree, std::string_view key) {
  const Tree* member = tree.find(key);
  if (!member) return std::nullopt;
  if (const auto* real = std::get_if<double>(&member->data)) return *real;
  const auto* whole = std::get_if<std::int64_t>(&member->data);
  return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

Tree text(std::string words) { return {std::move(words), {}}; }

Tree bound(const std::optional<double>& number) { return number ? Tree{*number, {}} : Tree{}; }

Tree wording_tree(const Wording& wording) {
  return {Tree::Table{{"pack", {}, text(wording.pack)},
                      {"version", {}, {std::int64_t{wording.version}, {}}},
                      {"question", {}, text(wording.id)},
                      {"ask", {}, text(wording.ask)},
                      {"type", {}, text(std::string(to_string(wording.type)))},
                      {"metric", {}, text(wording.metric)},
                      {"min", {}, bound(wording.min)},
                      {"max", {}, bound(wording.max)},
                      {"low", {}, text(wording.low)},
                      {"high", {}, text(wording.high)},
                      {"better", {}, text(std::string(to_string(wording.better)))},
                      {"recall", {}, text(wording.recall)},
                      {"options", {}, options_tree(wording.options)}},
          {}};
}

std::optional<Wording> wording_from(const Tree& tree) {
  const auto type = parse_question_type(text_in(tree, "type"));
  const auto better = parse_better(text_in(tree, "better"));
  const auto version = number_in(tree, "version");
  if (!type || !better || !version) return std::nullopt;
  Wording wording;
  wording.pack = text_in(tree, "pack");
  wording.version = static_cast<int>(*version);
  wording.id = text_in(tree, "question");
  wording.ask = text_in(tree, "ask");
  wording.type = *type;
  wording.metric = text_in(tree, "metric");
  wording.min = number_in(tree, "min");
  wording.max = number_in(tree, "max");
  wording.low = text_in(tree, "low");
  wording.high = text_in(tree, "high");
  wording.better = *better;
  wording.recall = text_in(tree, "recall");
  if (const Tree* options = tree.find("options")) wording.options = options_from(*options);
  return wording;
}

/// As it was kept: an old answer need not fit what is asked today, and a text stays to the letter.
std::optional<Value> value_in(const Wording& wording, const Tree& tree) {
  const Tree* kept = tree.find("value");
  if (!kept || std::holds_alternative<std::monostate>(kept->data)) return Skipped{};
  if (const auto number = number_in(tree, "value")) return *number;
  if (const auto* flag = std::get_if<bool>(&kept->data)) return *flag;
  const auto* words = std::get_if<std::string>(&kept->data);
  if (words && wording.type == QuestionType::date) {
    const auto date = parse_date(*words);
    return date ? std::optional<Value>(*date) : std::nullopt;
  }
  if (words) return *words;
  const ParsedValue parsed = value_from(wording, *kept);
  const auto* value = std::get_if<Value>(&parsed);
  return value ? std::optional(*value) : std::nullopt;
}

}  // namespace

Tree options_tree(const std::vector<Option>& options) {
  Tree::Array list;
  for (const Option& option : options) {
    list.push_back({Tree::Table{{"id", {}, text(option.id)}, {"say", {}, text(option.say)}}, {}});
  }
  return {std::move(list), {}};
}

std::vector<Option> options_from(const Tree& tree) {
  std::vector<Option> options;
  if (const auto* list = std::get_if<Tree::Array>(&tree.data)) {
    for (const Tree& item : *list) options.push_back({text_in(item, "id"), text_in(item, "say")});
  }
  return options;
}

Tree answer_tree(const Answer& answer) {
  return {Tree::Table{{"wording", {}, wording_tree(*answer.wording)},
                      {"value", {}, to_tree(answer.value)}},
          {}};
}

std::optional<Answer> private_answer_from(const Tree& tree) {
  const Tree* asked = tree.find("wording");
  auto wording = asked ? wording_from(*asked) : std::nullopt;
  if (!wording) return std::nullopt;
  auto value = value_in(*wording, tree);
  if (!value) return std::nullopt;
  return Answer{std::make_shared<const Wording>(std::move(*wording)), std::move(*value),
                Share::only_me};
}

}  // namespace hearth
