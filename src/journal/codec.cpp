#include "hearth/journal/codec.hpp"

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

Tree wording_tree(const Wording& wording) {
  return Tree::Table{{"pack", wording.pack},
                     {"version", wording.version},
                     {"question", wording.id},
                     {"ask", wording.ask},
                     {"type", to_string(wording.type)},
                     {"metric", wording.metric},
                     {"min", wording.min},
                     {"max", wording.max},
                     {"low", wording.low},
                     {"high", wording.high},
                     {"better", to_string(wording.better)},
                     {"recall", wording.recall},
                     {"options", options_tree(wording.options)}};
}

std::optional<Wording> wording_from(const Tree& tree) {
  const auto type = parse_question_type(tree.text("type"));
  const auto better = parse_better(tree.text("better"));
  const auto version = tree.number("version");
  if (!type || !better || !version) return std::nullopt;
  Wording wording;
  wording.pack = tree.text("pack");
  wording.version = static_cast<int>(*version);
  wording.id = tree.text("question");
  wording.ask = tree.text("ask");
  wording.type = *type;
  wording.metric = tree.text("metric");
  wording.min = tree.number("min");
  wording.max = tree.number("max");
  wording.low = tree.text("low");
  wording.high = tree.text("high");
  wording.better = *better;
  wording.recall = tree.text("recall");
  if (const Tree* options = tree.find("options")) wording.options = options_from(*options);
  return wording;
}

/// As it was kept: an old answer need not fit what is asked today, and a text stays to the letter.
std::optional<Value> value_in(const Wording& wording, const Tree& tree) {
  const Tree* kept = tree.find("value");
  if (!kept || std::holds_alternative<std::monostate>(kept->data)) return Skipped{};
  if (const auto number = tree.number("value")) return *number;
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
  return Tree::list_of(options, [](const Option& option) {
    return Tree(Tree::Table{{"id", option.id}, {"say", option.say}});
  });
}

std::vector<Option> options_from(const Tree& tree) {
  std::vector<Option> options;
  if (const auto* list = std::get_if<Tree::Array>(&tree.data)) {
    for (const Tree& item : *list) options.push_back({item.text("id"), item.text("say")});
  }
  return options;
}

Tree answer_tree(const Answer& answer) {
  return Tree::Table{{"wording", wording_tree(*answer.wording)}, {"value", to_tree(answer.value)}};
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
