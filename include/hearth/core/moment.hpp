#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/date.hpp"

namespace hearth {

/// A point in time together with the offset of the clock on the wall there and then.
struct Moment {
  std::int64_t ms = 0;     ///< milliseconds since 1970-01-01T00:00:00Z
  int offset_minutes = 0;  ///< local time minus UTC, -1439..1439
  auto operator<=>(const Moment&) const = default;
};

/// Milliseconds of a day of 24 hours.
inline constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

/// Reads ISO 8601 with an offset, `2026-03-01T19:00:00+01:00` (`Z`, and a fraction of up to three
/// digits, are understood); empty for anything else.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view iso);

/// `2026-03-01T19:00:00+01:00`; the fraction is printed only if it is not zero.
std::string to_string(Moment moment);

/// Without the parts of a second.
Moment to_the_second(Moment moment);

/// The day on the wall calendar there and then.
Date local_date(Moment moment);

/// `19:00`, local.
std::string local_clock(Moment moment);

/// The time since midnight on the wall clock there and then.
std::chrono::milliseconds time_of_day(Moment moment);

/// The moment of that local day and time of day under the given offset.
Moment at_local(Date date, std::chrono::milliseconds time_of_day, int offset_minutes);

}  // namespace hearth
