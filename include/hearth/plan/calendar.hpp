#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/plan/overview.hpp"

namespace hearth {

/// Whole days for a calendar, which often lies on other people's machines: nothing in it says what
/// it is for.
struct CalendarEntry {
  Uuid id;      ///< the same each time for the same thing, so that a calendar replaces its entry
  Date from{};  ///< never before the day it was asked for: nothing is overdue
  Date to{};    ///< the last day, inclusive
  std::string title;
  bool operator==(const CalendarEntry&) const = default;
};

/// How an entry is made.
struct CalendarMaking {
  Date today{};
  Uuid space;  ///< known to this journal alone: else an id could be guessed from a day and a time
  std::optional<std::string> title;  ///< of all of them; without it, neutral words
};

/// The window of the step if it is open, counted from today; the last day of each agreement in
/// force; and the day on which a decision is looked at again. A step that waits makes none, whoever
/// it waits for.
std::vector<CalendarEntry> calendar_entries(const Overview& overview, const CalendarMaking& making);

/// How many days such words tell of: 14 for a fortnight, 7 for a week, 30 for a month; empty where
/// they tell no length.
[[nodiscard]] std::optional<int> days_of_window(std::string_view words);

/// What the program hearth-calendar reads. `now`: when it was made.
Tree to_tree(std::span<const CalendarEntry> entries, Moment now);

}  // namespace hearth
