#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/moment.hpp"

namespace hearth {

/// A time as a program wrote it down: as much as it said of it.
struct Timestamp {
  Date day{};
  std::optional<std::chrono::milliseconds> time_of_day;  ///< empty: only the day is known
  std::optional<int> offset_minutes;  ///< of the clock it was read from; 0 where it is in UTC
  std::string zone;                   ///< as in tzdata, `Europe/Berlin`; empty: not said
};

/// Reads ISO 8601 as programs write it: `2025-01-15`, `2025-01-15T20:30:00Z`,
/// `2025-01-15 20:30:00.123456+01`, `2025-01-15T20:30+01:00[Europe/Berlin]`, also with a clock of
/// twelve hours, `2025-01-15 8:30 pm`, and white space around it. A part of a second goes down to
/// the millisecond. Empty for anything else.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view text);

/// Reads `19:00`, `7:00 pm`, `19:00:30` and `19:00:30.25`, with white space around it; empty for
/// anything else.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_time_of_day(std::string_view text);

/// Reads `+01:00`, `+0100`, `+01` and `Z`, in minutes, -1439..1439; empty for anything else.
[[nodiscard]] std::optional<int> parse_offset(std::string_view text);

}  // namespace hearth
