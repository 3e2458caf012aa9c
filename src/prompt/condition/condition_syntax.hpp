#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hearth/prompt/condition/condition.hpp"

namespace hearth {

/// What a name is compared with.
using Literal = std::variant<double, bool, std::string, Date>;

enum class Comparator { equal, not_equal, less, less_equal, greater, greater_equal };

/// One step of a parsed condition; a tree of them, at most as deep as the text may nest.
struct Condition::Node {
  using Nodes = std::vector<std::shared_ptr<const Node>>;

  struct All {
    Nodes parts;
  };
  struct Any {
    Nodes parts;
  };
  struct Not {
    std::shared_ptr<const Node> part;
  };
  struct Answered {
    std::string name;
  };
  /// A yes-or-no question on its own.
  struct Yes {
    std::string name;
  };
  struct Comparison {
    std::string name;
    Comparator comparator;
    Literal literal;
  };
  struct Membership {
    std::string name;
    bool negated;
    std::vector<Literal> literals;
  };

  std::variant<All, Any, Not, Answered, Yes, Comparison, Membership> what;
};

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

/// What is wrong with a comparison, and what would be right.
struct Mismatch {
  std::string what;
  std::string expected;
};

/// For messages: "a number", "a choice" ...
std::string_view noun(const NameType& type);

/// Whether a name of that type can stand before the comparator.
[[nodiscard]] std::optional<Mismatch> check_comparator(const std::string& name,
                                                       const NameType& type, Comparator comparator,
                                                       std::string_view written);

/// Whether a name of that type can be compared with what the token says.
[[nodiscard]] std::optional<Mismatch> check_literal(const std::string& name, const NameType& type,
                                                    const Token& token);

/// What a token says when it is compared with a name of that type; an unknown type takes any.
Literal literal_for(const Token& token, const NameType* type);

}  // namespace hearth
