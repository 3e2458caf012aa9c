#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"

namespace hearth {

/// Something wrong at a place in a file that a person wrote.
struct Problem {
  enum class Severity { error, warning };
  Severity severity = Severity::error;
  Position at;
  std::string what;      ///< "min is above max"
  std::string expected;  ///< what would be right, or what to do; may be empty
  std::size_t more = 0;  ///< as severe ones that were found after it and only counted
};

/// As many as anybody mends in one go. A file that is not what it was taken for can have a thousand
/// times as many.
inline constexpr std::size_t kMostProblems = 100;

/// Adds it, or only counts it where kMostProblems as severe ones are there already.
void collect(std::vector<Problem>& problems, Problem problem);

/// How many of that severity were found, those that were only counted among them.
std::size_t count_of(std::span<const Problem> problems, Problem::Severity severity);

/// As a compiler would say it: `file:line:column: error: what`, the line itself, a caret under
/// the column, and what was expected. Ends with a line break. Safe to print: control characters
/// of the source are not repeated.
std::string describe(const Problem& problem, std::string_view file, std::string_view source);

/// All of them, in the order of the file; of more than kMostProblems the first ones, and how many
/// more there are.
std::string describe(std::span<const Problem> problems, std::string_view file,
                     std::string_view source);

}  // namespace hearth
