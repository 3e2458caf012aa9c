#include "hearth/prompt/condition/condition.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <type_traits>

#include "condition_syntax.hpp"

namespace hearth {
namespace {

using Node = Condition::Node;

/// The answer behind a name; null for a skip too.
const Value* answer_of(const NameValues& values, const std::string& name) {
  const auto* value = values(name);
  return value != nullptr && answered(*value) ? value : nullptr;
}

bool fits(std::partial_ordering order, Comparator comparator) {
  switch (comparator) {
    case Comparator::equal:
      return std::is_eq(order);
    case Comparator::not_equal:
      return std::is_neq(order);
    case Comparator::less:
      return std::is_lt(order);
    case Comparator::less_equal:
      return std::is_lteq(order);
    case Comparator::greater:
      return std::is_gt(order);
    case Comparator::greater_equal:
      return std::is_gteq(order);
  }
  return false;
}

/// How a single value stands to a literal; empty if they are of different types.
template <class Single>
std::optional<std::partial_ordering> order_of(const Single& value, const Literal& literal) {
  const auto* other = std::get_if<Single>(&literal);
  if (other == nullptr) return std::nullopt;
  return value <=> *other;
}

template <class List, class Text>
bool any_is(const List& list, const Literal& literal, Text text) {
  const auto* wanted = std::get_if<std::string>(&literal);
  return wanted != nullptr &&
         std::ranges::any_of(list, [&](const auto& each) { return text(each) == *wanted; });
}

/// How an answer stands to a literal: a list is equal to each text that it has. Empty if the two
/// cannot be compared, as when a journal remembers a question by another type.
struct OrderTo {
  const Literal& literal;

  std::optional<std::partial_ordering> operator()(const Skipped&) const { return std::nullopt; }
  std::optional<std::partial_ordering> operator()(const std::vector<std::string>& list) const {
    return of_list(any_is(list, literal, [](const std::string& text) { return text; }));
  }
  std::optional<std::partial_ordering> operator()(const std::vector<Feeling>& list) const {
    return of_list(any_is(list, literal, [](const Feeling& feeling) { return feeling.name; }));
  }
  template <class Single>
  std::optional<std::partial_ordering> operator()(const Single& value) const {
    return order_of(value, literal);
  }

 private:
  static std::partial_ordering of_list(bool has) {
    return has ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
  }
};

bool compares(const Value& value, Comparator comparator, const Literal& literal) {
  const auto order = std::visit(OrderTo{literal}, value);
  return order && fits(*order, comparator);
}

bool holds_node(const Node& node, const NameValues& values);

struct Holds {
  const NameValues& values;

  bool operator()(const Node::All& all) const {
    return std::ranges::all_of(all.parts,
                               [this](const auto& part) { return holds_node(*part, values); });
  }
  bool operator()(const Node::Any& any) const {
    return std::ranges::any_of(any.parts,
                               [this](const auto& part) { return holds_node(*part, values); });
  }
  bool operator()(const Node::Not& negation) const { return !holds_node(*negation.part, values); }
  bool operator()(const Node::Answered& node) const {
    return answer_of(values, node.name) != nullptr;
  }
  bool operator()(const Node::Yes& node) const {
    const auto* value = answer_of(values, node.name);
    return value != nullptr && compares(*value, Comparator::equal, true);
  }
  bool operator()(const Node::Comparison& node) const {
    const auto* value = answer_of(values, node.name);
    return value != nullptr && compares(*value, node.comparator, node.literal);
  }
  bool operator()(const Node::Membership& node) const {
    const auto* value = answer_of(values, node.name);
    if (value == nullptr) return false;
    const bool among = std::ranges::any_of(node.literals, [value](const Literal& literal) {
      return compares(*value, Comparator::equal, literal);
    });
    return among != node.negated;
  }
};

bool holds_node(const Node& node, const NameValues& values) {
  return std::visit(Holds{values}, node.what);
}

void collect(const Node& node, std::vector<std::string>& names);

struct Collect {
  std::vector<std::string>& names;

  void operator()(const Node::All& all) const { each(all.parts); }
  void operator()(const Node::Any& any) const { each(any.parts); }
  void operator()(const Node::Not& negation) const { collect(*negation.part, names); }
  template <class Named>
  void operator()(const Named& node) const {
    if (std::ranges::find(names, node.name) == names.end()) names.push_back(node.name);
  }

 private:
  void each(const Node::Nodes& parts) const {
    for (const auto& part : parts) collect(*part, names);
  }
};

void collect(const Node& node, std::vector<std::string>& names) {
  std::visit(Collect{names}, node.what);
}

}  // namespace

bool Condition::holds(const NameValues& values) const {
  return always() || holds_node(*root_, values);
}

std::vector<std::string> Condition::names() const {
  std::vector<std::string> found;
  if (!always()) collect(*root_, found);
  return found;
}

}  // namespace hearth
