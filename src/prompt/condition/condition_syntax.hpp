#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "condition_node.hpp"

namespace hearth {

/// A piece of a condition's text.
struct Token {
  enum class Kind { word, number, date, text, mark, end, broken };
  Kind kind = Kind::end;
  std::string_view written;  ///< as it stands in the condition, quotes included
  std::size_t offset = 0;
  Literal literal;       ///< of a number, date or text
  std::string what;      ///< of a broken one: what is wrong with it
  std::string expected;  ///< of a broken one: what would be right
};

/// The pieces of a condition. The last one is the end, or the first that cannot be read.
std::vector<Token> tokens_of(std::string_view condition);

}  // namespace hearth
