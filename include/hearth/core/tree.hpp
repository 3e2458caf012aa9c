#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hearth/core/date.hpp"

namespace hearth {

/// A place in a text file, both counted from 1; columns count bytes. 0 where it is not known.
struct Position {
  std::size_t line = 0;
  std::size_t column = 0;
  auto operator<=>(const Position&) const = default;
};

struct Member;

/// A TOML or JSON document as plain values. Members keep the order of the file. What is to be
/// written is spelled as it will stand there:
///
///     Tree::Table{{"name", person.name}, {"left", day}, {"tags", Tree::list_of(tags)}}
struct Tree {
  using Array = std::vector<Tree>;
  using Table = std::vector<Member>;
  using Data =
      std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Array, Table>;

  Data data;
  Position at;  ///< where it was read

  Tree() = default;
  template <typename Any>
  requires(!std::same_as<std::remove_cvref_t<Any>, Tree> && std::constructible_from<Data, Any>)
      Tree(Any&& what, Position where = {})
      : data(std::forward<Any>(what)), at(where) {}
  Tree(std::string_view text, Position where = {});
  /// Nothing where that is empty.
  template <typename Any>
  Tree(const std::optional<Any>& what);

  /// A list of what `tree_of` makes of each.
  template <typename Items, typename TreeOf>
  static Tree list_of(const Items& items, const TreeOf& tree_of);
  template <typename Items>
  static Tree list_of(const Items& items);

  /// Puts a member behind the others of a table; a tree that holds nothing becomes one.
  Tree& add(std::string key, Tree value);

  /// What it holds if that is of the kind, one of Data's; else null.
  template <typename Kind>
  const Kind* as() const {
    return std::get_if<Kind>(&data);
  }

  /// The member of a table with that key, or null; null for anything that is no table.
  const Tree* find(std::string_view key) const;

  // Members of a table by their keys; one that is missing, or of another kind, counts as nothing.

  template <typename Kind>
  const Kind* find_as(std::string_view key) const {
    const Tree* member = find(key);
    return member ? member->as<Kind>() : nullptr;
  }
  const std::string& text(std::string_view key) const;  ///< or an empty one
  [[nodiscard]] bool flag(std::string_view key) const;  ///< or false
  /// Whole or not.
  [[nodiscard]] std::optional<double> number(std::string_view key) const;
  const Array& list(std::string_view key) const;               ///< or an empty one
  std::vector<std::string> texts(std::string_view key) const;  ///< of its list, those that are text
  const Table& members() const;                                ///< its own; none if it is no table

  /// What it is, for messages: "a number", "a list", "text" ...
  std::string_view kind() const;
};

struct Member {
  std::string key;
  Tree value;
  Position at = {};  ///< where the key was read
};

// These need a whole Member: clang 14 asks for it where they stand.
template <typename Any>
Tree::Tree(const std::optional<Any>& what) : Tree(what ? Tree(*what) : Tree()) {}

inline Tree::Tree(std::string_view text, Position where) : data(std::string(text)), at(where) {}

template <typename Items, typename TreeOf>
Tree Tree::list_of(const Items& items, const TreeOf& tree_of) {
  Array list;
  list.reserve(items.size());
  for (const auto& item : items) list.push_back(tree_of(item));
  return list;
}

template <typename Items>
Tree Tree::list_of(const Items& items) {
  return list_of(items, [](const auto& item) { return Tree(item); });
}

}  // namespace hearth
