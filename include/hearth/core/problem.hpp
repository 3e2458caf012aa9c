#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hearth/core/tree.hpp"

namespace hearth {

/// Something wrong at a place in a file that a person wrote.
struct Problem {
  enum class Severity { error, warning };
  Severity severity = Severity::error;
  Position at;
  std::string what;      ///< "min is above max"
  std::string expected;  ///< what would be right, or what to do; may be empty
};

/// As a compiler would say it: `file:line:column: error: what`, the line itself, a caret under
/// the column, and what was expected. Ends with a line break. Safe to print: control characters
/// of the source are not repeated.
std::string describe(const Problem& problem, std::string_view file, std::string_view source);

/// All of them, in the order of the file.
std::string describe(std::span<const Problem> problems, std::string_view file,
                     std::string_view source);

}  // namespace hearth
