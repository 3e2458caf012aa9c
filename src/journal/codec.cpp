#include "hearth/journal/codec.hpp"

#include <limits>

#include "hearth/core/members.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<int>::max();

template <typename Kind>
std::optional<Value> as(const Tree& data) {
  const auto* value = data.as<Kind>();
  return value ? std::optional<Value>(*value) : std::nullopt;
}

std::optional<Value> number_in(const Tree& data) {
  const auto* whole = data.as<std::int64_t>();
  return whole ? static_cast<double>(*whole) : as<double>(data);
}

/// JSON has no dates of its own.
std::optional<Value> date_in(const Tree& data) {
  const auto* text = data.as<std::string>();
  const auto date = text ? parse_date(*text) : std::nullopt;
  return date ? std::optional<Value>(*date) : as<Date>(data);
}

std::optional<Value> texts_in(const Tree& data) {
  const auto* list = data.as<Tree::Array>();
  if (!list) return std::nullopt;
  std::vector<std::string> texts;
  for (const Tree& item : *list) {
    const auto* text = item.as<std::string>();
    if (!text) return std::nullopt;
    texts.push_back(*text);
  }
  return texts;
}

std::optional<Value> feelings_in(const Tree& data) {
  Wording wording;
  wording.type = QuestionType::feelings;
  ParsedValue parsed = value_from(wording, data);
  auto* value = std::get_if<Value>(&parsed);
  return value ? std::optional(std::move(*value)) : std::nullopt;
}

/// A type of question whose answer such a value can be.
QuestionType type_for(const Tree& data) {
  if (data.as<bool>()) return QuestionType::yesno;
  if (data.as<std::int64_t>() || data.as<double>()) return QuestionType::number;
  const auto* list = data.as<Tree::Array>();
  if (!list) return QuestionType::text;
  const bool tables = !list->empty() && list->front().as<Tree::Table>();
  return tables ? QuestionType::feelings : QuestionType::tags;
}

std::shared_ptr<const Wording> kept_wording(const Member& kept) {
  Wording wording;
  if (const Tree* asked = kept.value.find("wording")) {
    wording = wording_from(*asked);
  } else {
    wording.id = kept.key;
    wording.type = type_for(member(kept.value, "value"));
  }
  return std::make_shared<const Wording>(std::move(wording));
}

std::optional<Answer> kept_answer(const Member& kept) try {
  auto wording = kept_wording(kept);
  auto value = kept_value(wording->type, member(kept.value, "value"));
  if (!value) return std::nullopt;
  const auto share = parse_share(kept.value.text("share"));
  return Answer{std::move(wording), std::move(*value), share.value_or(Share::only_me)};
} catch (const Unfit&) {
  return std::nullopt;
}

}  // namespace

Tree to_tree(const std::vector<Option>& options) {
  return Tree::list_of(options, [](const Option& option) {
    return Tree(Tree::Table{{"id", option.id}, {"say", option.say}});
  });
}

std::vector<Option> options_from(const Tree::Array& list) {
  std::vector<Option> options;
  for (const Tree& item : list) {
    options.push_back({text_member(item, "id"), text_member(item, "say")});
  }
  return options;
}

Tree to_tree(const Wording& wording) {
  const auto bound = [](const std::optional<double>& end) {
    return end ? to_tree(Value(*end)) : Tree();
  };
  return Tree::Table{{"pack", wording.pack},
                     {"version", wording.version},
                     {"question", wording.id},
                     {"ask", wording.ask},
                     {"type", to_string(wording.type)},
                     {"metric", wording.metric},
                     {"min", bound(wording.min)},
                     {"max", bound(wording.max)},
                     {"low", wording.low},
                     {"high", wording.high},
                     {"better", to_string(wording.better)},
                     {"recall", wording.recall},
                     {"options", to_tree(wording.options)}};
}

Wording wording_from(const Tree& tree) {
  Wording wording;
  wording.pack = text_member(tree, "pack");
  wording.version = static_cast<int>(whole_member(tree, "version", 0, kMost));
  wording.id = text_member(tree, "question");
  wording.ask = text_member(tree, "ask");
  wording.type = word_member(tree, "type", parse_question_type);
  wording.metric = text_member(tree, "metric");
  wording.min = bound_member(tree, "min");
  wording.max = bound_member(tree, "max");
  wording.low = text_member(tree, "low");
  wording.high = text_member(tree, "high");
  wording.better = word_member(tree, "better", parse_better);
  wording.recall = text_member(tree, "recall");
  wording.options = options_from(list_member(tree, "options"));
  return wording;
}

std::optional<Value> kept_value(QuestionType type, const Tree& data) {
  if (data.as<std::monostate>()) return Skipped{};
  switch (kind_of(type).stored) {
    case Stored::number:
      return number_in(data);
    case Stored::flag:
      return as<bool>(data);
    case Stored::text:
      return as<std::string>(data);
    case Stored::date:
      return date_in(data);
    case Stored::texts:
      return texts_in(data);
    case Stored::feelings:
      return feelings_in(data);
  }
  return std::nullopt;
}

Tree to_tree(const Answer& answer) {
  return Tree::Table{{"wording", to_tree(*answer.wording)}, {"value", to_tree(answer.value)}};
}

Answer answer_from(const Tree& tree, Share share) {
  Wording wording = wording_from(member(tree, "wording"));
  auto value = kept_value(wording.type, member(tree, "value"));
  if (!value) throw Unfit{"`value` is no answer to its question"};
  return {std::make_shared<const Wording>(std::move(wording)), std::move(*value), share};
}

Tree to_tree(const std::vector<Answer>& answers) {
  Tree::Table table;
  for (const Answer& answer : answers) {
    Tree kept = to_tree(answer);
    table.push_back({answer.wording->id, kept.add("share", to_string(answer.share))});
  }
  return table;
}

std::vector<Answer> answers_from(const Tree& tree) {
  std::vector<Answer> answers;
  for (const Member& kept : tree.members()) {
    if (auto answer = kept_answer(kept)) answers.push_back(std::move(*answer));
  }
  return answers;
}

}  // namespace hearth
