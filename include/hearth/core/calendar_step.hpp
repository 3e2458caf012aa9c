#pragma once

#include <vector>

#include "hearth/core/date.hpp"

namespace hearth {

/// A stretch of the calendar that is counted as one. A week is one of ISO 8601, from Monday on.
enum class CalendarStep { day, week, month, quarter, year };

/// The first day of the stretch that holds `day`.
Date first_day_of(CalendarStep step, Date day);

/// The first day of the one after it.
Date first_day_after(CalendarStep step, Date day);

/// The first days of all stretches that the days from `from` to `to` touch, both included, in
/// order; none if `to` is earlier.
std::vector<Date> first_days_between(CalendarStep step, Date from, Date to);

}  // namespace hearth
