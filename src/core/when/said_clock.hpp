#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/zone.hpp"

namespace hearth {

/// Which of the two times that clocks show while they are put back.
enum class Which { not_said, summer, winter };

/// A time on a clock, and what was said of that clock.
struct SaidClock {
  std::chrono::milliseconds time;
  std::optional<int> offset;
  Which which = Which::not_said;
};

/// Takes a time off the end of what was said, in small letters: `21:30`, `02:30+02:00`,
/// `02:30 summer time`. Leaves the words as they are if there is none.
[[nodiscard]] std::optional<SaidClock> take_clock(std::vector<std::string>& words);

/// The moment at which clocks of the zone showed that; of two, one that lies ahead cannot be meant.
/// Throws Error (usage) if they never did, or twice and it was not said which.
Moment moment_of(Date day, const SaidClock& clock, Moment now, const Zone& zone);

}  // namespace hearth
