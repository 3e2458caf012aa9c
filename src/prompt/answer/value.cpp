#include "hearth/prompt/answer/value.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace hearth {
namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;

Tree number_tree(double number) {
  const bool whole = std::trunc(number) == number && number >= -kTwoTo63 && number < kTwoTo63;
  return whole ? Tree(static_cast<std::int64_t>(number)) : Tree(number);
}

Tree feeling_tree(const Feeling& feeling) {
  Tree table = Tree::Table{{"name", feeling.name}};
  if (feeling.intensity) table.add("intensity", *feeling.intensity);
  if (!feeling.place.empty()) table.add("place", feeling.place);
  return table;
}

struct ToTree {
  Tree operator()(Skipped) const { return {}; }
  Tree operator()(double number) const { return number_tree(number); }
  Tree operator()(bool yes) const { return yes; }
  Tree operator()(const std::string& text) const { return text; }
  Tree operator()(const std::vector<std::string>& texts) const { return Tree::list_of(texts); }
  Tree operator()(Date date) const { return date; }
  Tree operator()(const std::vector<Feeling>& feelings) const {
    return Tree::list_of(feelings, feeling_tree);
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
