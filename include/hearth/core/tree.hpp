#pragma once

#include <cstddef>
#include <cstdint>
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

/// A parsed TOML or JSON document as plain values. Members keep the order of the file.
struct Tree {
  using Array = std::vector<Tree>;
  using Table = std::vector<Member>;
  using Data =
      std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Array, Table>;

  Data data;
  Position at;

  /// The member of a table with that key, or null; null for anything that is no table.
  const Tree* find(std::string_view key) const;

  /// What it is, for messages: "a number", "a list", "text" ...
  std::string_view kind() const;
};

struct Member {
  std::string key;
  Position at;
  Tree value;
};

}  // namespace hearth
