#include "hearth/prompt/answer/value.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace hearth {
namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;

Tree tree_of(Tree::Data data) { return Tree{std::move(data), {}}; }

Tree number_tree(double number) {
  const bool whole = std::trunc(number) == number && number >= -kTwoTo63 && number < kTwoTo63;
  return whole ? tree_of(static_cast<std::int64_t>(number)) : tree_of(number);
}

Tree texts_tree(const std::vector<std::string>& texts) {
  Tree::Array items;
  for (const auto& text : texts) items.push_back(tree_of(text));
  return tree_of(std::move(items));
}

Tree feeling_tree(const Feeling& feeling) {
  Tree::Table table;
  table.push_back({"name", {}, tree_of(feeling.name)});
  if (feeling.intensity) {
    table.push_back({"intensity", {}, tree_of(std::int64_t{*feeling.intensity})});
  }
  if (!feeling.place.empty()) table.push_back({"place", {}, tree_of(feeling.place)});
  return tree_of(std::move(table));
}

struct ToTree {
  Tree operator()(Skipped) const { return {}; }
  Tree operator()(double number) const { return number_tree(number); }
  Tree operator()(bool yes) const { return tree_of(yes); }
  Tree operator()(const std::string& text) const { return tree_of(text); }
  Tree operator()(const std::vector<std::string>& texts) const { return texts_tree(texts); }
  Tree operator()(Date date) const { return tree_of(date); }
  Tree operator()(const std::vector<Feeling>& feelings) const {
    Tree::Array items;
    for (const auto& feeling : feelings) items.push_back(feeling_tree(feeling));
    return tree_of(std::move(items));
  }
};

}  // namespace

Tree to_tree(const Value& value) { return std::visit(ToTree{}, value); }

std::string number_text(double number) {
  // The longest double in fixed notation, a denormal one, takes about 345 characters.
  std::array<char, 400> digits{};
  const double unsigned_zero = number + 0.0;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), unsigned_zero,
                                 std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

}  // namespace hearth
