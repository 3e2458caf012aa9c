#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/plan/event.hpp"

namespace hearth {

/// Which ladder people are on, and where.
struct Course {
  std::optional<Uuid> ladder;
  std::vector<Uuid> steps;  ///< in the order of the ladder
  std::optional<Uuid> current;
  bool operator==(const Course&) const = default;
};

/// Follows the moves in the order in which they were made, whatever the order in which they are
/// given. It permits nothing: whoever comes to a step says anew what they want.
Course course(std::vector<PlanEvent> events);

}  // namespace hearth
