#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/moment.hpp"

namespace hearth {

/// What a clock on the wall shows, wherever one is: a day and a minute, without a zone.
using WallTime = std::chrono::local_time<std::chrono::minutes>;

/// What the clocks show there and then, down to the minute.
WallTime wall_time(Moment moment);

/// That minute of that day, counted from midnight.
WallTime wall_time(Date day, std::chrono::minutes minute);

Date day_of(WallTime time);

/// Since midnight.
std::chrono::minutes minute_of_day(WallTime time);

/// `2026-03-01T19:00`.
std::string to_string(WallTime time);

/// Reads that and nothing looser; empty for anything else.
[[nodiscard]] std::optional<WallTime> parse_wall_time(std::string_view text);

/// `19:00`, of a minute of the day.
std::string to_clock(std::chrono::minutes minute);

/// Reads that and nothing looser, 00:00 to 23:59; empty for anything else.
[[nodiscard]] std::optional<std::chrono::minutes> parse_clock(std::string_view text);

}  // namespace hearth
