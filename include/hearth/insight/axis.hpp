#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hearth/core/calendar_step.hpp"
#include "hearth/core/date.hpp"

namespace hearth {

/// The days a report looks at, both included.
struct Window {
  Date from;
  Date to;
};

/// `weeks` whole ISO weeks, the last of which holds `today`.
Window last_weeks(Date today, int weeks);

/// How long one mark is in a window that was asked for: a day up to four weeks, a week up to 26
/// weeks (half a year), a month up to 36 months, a quarter up to 15 years, then a year. Never by
/// how wide a screen is, so that everybody is told the same. A window that is cut to where the
/// answers begin keeps the step of the one that was asked for.
CalendarStep step_for(const Window& asked);

/// The steps that a window touches, oldest first: a mark for each.
struct Axis {
  Window window;
  CalendarStep step = CalendarStep::week;
  std::vector<Window> steps;  ///< whole ones, so the first and the last may reach over the window
};

/// At most 60 steps: of a window that touches more, the last 60, and the axis' window begins there.
Axis axis_of(const Window& window, CalendarStep step);

/// Which step of the axis holds that day; empty if the day is outside the window.
[[nodiscard]] std::optional<std::size_t> place_of(const Axis& axis, Date day);

}  // namespace hearth
