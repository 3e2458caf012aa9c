#pragma once

#include <cstddef>
#include <optional>

#include "hearth/remind/times.hpp"

namespace hearth {

/// Whether nothing is said at that time.
[[nodiscard]] bool is_quiet(const std::optional<QuietHours>& quiet, WallTime now);

/// What `said` is from now on if a reminder speaks now; empty if it does not. The table of
/// hearth-remind(5), row by row.
[[nodiscard]] std::optional<WallTime> spoken_now(const ReminderTimes& reminder,
                                                 const std::optional<QuietHours>& quiet,
                                                 WallTime now);

/// Notes of each reminder that speaks now that it has spoken. Whether any does: several say one
/// line together.
[[nodiscard]] bool speak_now(TimesFile& file, WallTime now);

/// Lets what waits now, and what would come up before, wait until then. How many these are.
[[nodiscard]] std::size_t put_off(TimesFile& file, WallTime until, WallTime now);

}  // namespace hearth
