#include "hearth/insight/axis.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kMost = 60;  ///< the exact test of a trend takes its time beyond

/// Days from the first to the last of the longest window for each step but the year.
constexpr int kFourWeeks = 28;
constexpr int kHalfAYear = 184;
constexpr int kThreeYears = 1096;
constexpr int kFifteenYears = 5479;

}  // namespace

Window last_weeks(Date today, int weeks) {
  return {plus_days(first_day_of(CalendarStep::week, today), -7 * (weeks - 1)), today};
}

CalendarStep step_for(const Window& asked) {
  const int days = days_between(asked.from, asked.to);
  if (days <= kFourWeeks) return CalendarStep::day;
  if (days <= kHalfAYear) return CalendarStep::week;
  if (days <= kThreeYears) return CalendarStep::month;
  return days <= kFifteenYears ? CalendarStep::quarter : CalendarStep::year;
}

Axis axis_of(const Window& window, CalendarStep step) {
  Axis axis{window, step, {}};
  for (Date day = window.to; axis.steps.size() < kMost && day >= window.from;) {
    const Date first = first_day_of(step, day);
    axis.steps.push_back({first, plus_days(first_day_after(step, day), -1)});
    day = plus_days(first, -1);
  }
  std::ranges::reverse(axis.steps);
  if (!axis.steps.empty()) axis.window.from = std::max(window.from, axis.steps.front().from);
  return axis;
}

std::optional<std::size_t> place_of(const Axis& axis, Date day) {
  if (day < axis.window.from || axis.window.to < day) return std::nullopt;
  const auto next = std::ranges::upper_bound(axis.steps, day, {}, &Window::from);
  return static_cast<std::size_t>(next - axis.steps.begin()) - 1;
}

}  // namespace hearth
