#pragma once

#include <optional>
#include <string>

#include "condition_syntax.hpp"

namespace hearth {

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
