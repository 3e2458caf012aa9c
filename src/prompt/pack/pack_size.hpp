#pragma once

#include <optional>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// Set if a file has more in it than anybody could be asked: reading it would take its time, and it
/// is hardly the file that was meant.
[[nodiscard]] std::optional<Problem> too_large(const Tree& file);

}  // namespace hearth
