#pragma once

#include <optional>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/practice/practice.hpp"

namespace hearth {

struct ReadPractice {
  std::optional<Practice> practice;  ///< empty if there is an error
  std::vector<Problem> problems;     ///< all of them, in the order of the file
};

/// Checks a parsed file of a practice (format 1, documented in hearth-pack(5)) and builds it.
ReadPractice read_practice(const Tree& file);

}  // namespace hearth
