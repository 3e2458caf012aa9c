#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack_keys.hpp"

/// A file in which every listed key stands, and what its reader says where one of them is wrong.
namespace hearth::test {

inline Tree* value_of(Tree& table, std::string_view key) {
  auto& members = std::get<Tree::Table>(table.data);
  const auto found =
      std::ranges::find_if(members, [key](const Member& each) { return each.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

inline Tree& first_of(Tree& table, std::string_view key) {
  return std::get<Tree::Array>(value_of(table, key)->data).at(0);
}

inline bool has_error_at(const std::vector<Problem>& problems, Position at, std::string_view says) {
  return std::ranges::any_of(problems, [&](const Problem& problem) {
    return problem.at == at && problem.what.find(says) != std::string::npos;
  });
}

/// `file(key)` has every key in it, `table_at(file, level)` is the table of a level, and
/// `problems_in(file)` what its reader says: of each key that its value is of the wrong kind.
template <typename File, typename TableAt, typename ProblemsIn>
void check_kinds(std::span<const PackKey> keys, const File& file, const TableAt& table_at,
                 const ProblemsIn& problems_in) {
  for (const PackKey& key : keys) {
    Tree tree = file(key);
    Tree* value = value_of(table_at(tree, key.level), key.key);
    CAPTURE(key.level);
    CAPTURE(key.key);
    REQUIRE(value != nullptr);
    const Position at = value->at;
    value->data = std::monostate{};
    const std::string says = "`" + std::string(key.key) + "` is " + std::string(value->kind());
    CHECK(has_error_at(problems_in(tree), at, says));
  }
}

/// Likewise of each required key, at its table, that it is not there.
template <typename File, typename TableAt, typename ProblemsIn>
void check_required(std::span<const PackKey> keys, const File& file, const TableAt& table_at,
                    const ProblemsIn& problems_in) {
  for (const PackKey& key : keys) {
    if (key.fallback != kRequired) continue;
    Tree tree = file(key);
    Tree& table = table_at(tree, key.level);
    std::erase_if(std::get<Tree::Table>(table.data),
                  [&key](const Member& each) { return each.key == key.key; });
    const std::string says =
        "this " + std::string(key.level) + " has no `" + std::string(key.key) + "`";
    CAPTURE(says);
    CHECK(has_error_at(problems_in(tree), table.at, says));
  }
}

}  // namespace hearth::test
