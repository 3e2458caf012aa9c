#pragma once

#include <optional>
#include <string_view>

#include "hearth/core/date.hpp"

namespace hearth {

/// The first day of the last `10d`, `12w`, `6m` or `2y` up to and with `to`, months and years by
/// the calendar: 1 to 1000 of a unit. Empty for anything else.
[[nodiscard]] std::optional<Date> first_of_last(std::string_view length, Date to);

}  // namespace hearth
