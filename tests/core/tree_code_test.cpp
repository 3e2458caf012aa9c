#include <doctest/doctest.h>

#include <random>
#include <stdexcept>

#include "hearth/core/json.hpp"
#include "hearth/core/tree_code.hpp"

namespace hearth {
namespace {

using std::chrono::January;

/// Equal in all that a reader of it can see.
bool alike(const Tree& one, const Tree& other);

bool alike(const Member& one, const Member& other) {
  return one.key == other.key && one.at == other.at && alike(one.value, other.value);
}

template <typename List>
bool alike_lists(const List& one, const List& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t n = 0; n < one.size(); ++n) {
    if (!alike(one[n], other[n])) return false;
  }
  return true;
}

bool alike(const Tree& one, const Tree& other) {
  if (one.at != other.at || one.data.index() != other.data.index()) return false;
  if (const auto* list = one.as<Tree::Array>()) {
    return alike_lists(*list, *other.as<Tree::Array>());
  }
  if (const auto* table = one.as<Tree::Table>()) {
    return alike_lists(*table, *other.as<Tree::Table>());
  }
  return to_json(one) == to_json(other);
}

Tree all_kinds() {
  Tree tree = Tree::Table{{"nothing", Tree()},
                          {"yes", true},
                          {"whole", std::int64_t{-9'000'000'000}},
                          {"real", -2.5},
                          {"text", "Wärme, and \"quotes\"\n"},
                          {"day", Date{std::chrono::year(1969), January, std::chrono::day(31)}},
                          {"empty", Tree::Array()},
                          {"list", Tree::Array{std::int64_t{0}, Tree::Table()}}};
  tree.at = {1, 300};
  return tree;
}

Tree random_tree(std::mt19937& chance, int deepest) {
  Tree tree;
  tree.at = {chance() % 500, chance()};
  switch (deepest == 0 ? chance() % 4 : chance() % 6) {
    case 0:
      tree.data = static_cast<std::int64_t>(chance()) - 2'000'000'000;
      break;
    case 1:
      tree.data = std::string(chance() % 200, static_cast<char>(chance()));
      break;
    case 2:
      tree.data = chance() % 2 == 0;
      break;
    case 3:
      tree.data = static_cast<double>(chance()) / 7.0;
      break;
    case 4:
      tree.data = Tree::Array{random_tree(chance, deepest - 1), random_tree(chance, deepest - 1)};
      break;
    default:
      tree.data = Tree::Table{{"key", random_tree(chance, deepest - 1), {3, chance()}}};
  }
  return tree;
}

}  // namespace

TEST_CASE("a tree comes back from its code as it was, with its places") {
  CHECK(alike(decoded(encoded(all_kinds())), all_kinds()));
  CHECK(decoded(encoded(all_kinds())).find_as<Date>("day")->year() == std::chrono::year(1969));
  std::mt19937 chance(4);
  for (int round = 0; round < 500; ++round) {
    const Tree tree = random_tree(chance, 6);
    REQUIRE(alike(decoded(encoded(tree)), tree));
  }
}

TEST_CASE("a code that is cut, goes on or was changed is never read past its end") {
  const std::string code = encoded(all_kinds());
  for (std::size_t size = 0; size < code.size(); ++size) {
    CHECK_THROWS_AS((void)decoded(std::string_view(code).substr(0, size)), std::logic_error);
  }
  CHECK_THROWS_AS((void)decoded(code + "x"), std::logic_error);
  for (std::size_t at = 0; at < code.size(); ++at) {
    std::string other = code;
    other[at] = static_cast<char>(0xff);
    try {
      (void)decoded(other);
    } catch (const std::logic_error&) {
      continue;
    }
  }
}

}  // namespace hearth
