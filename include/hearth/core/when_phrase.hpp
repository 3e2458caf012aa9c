#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/moment.hpp"
#include "hearth/core/zone.hpp"

namespace hearth {

/// When something took place.
struct When {
  Moment at;              ///< to the second
  bool recalled = false;  ///< on an earlier day than it is told of
};

/// What somebody said of a time that has been, in their words: `2026-03-01`, `today`, `yesterday`,
/// `3 days ago`, `2 weeks ago`, `sunday` and `last sunday` (the latest before today); each perhaps
/// with a time, as `yesterday 21:30`; `21:30` alone is today; a moment of ISO 8601 is that moment.
/// The clocks are those of `zone`, as they were on that day; `02:30+01:00` is of a clock with that
/// offset, and in the hour that is repeated as clocks are put back `02:30 summer time` is the first
/// and `02:30 winter time` the second. Nothing is guessed: throws Error (usage) for what could mean
/// two things, was skipped as the clocks were put forward, or lies ahead.
When when_said(std::string_view words, Moment now, const Zone& zone);

/// As when_said(), or now where nothing was said.
When when_from(const std::optional<std::string>& words, Moment now, const Zone& zone);

/// As when_said() of a day that is known: at the time that it is now, or now itself if that is
/// today. Throws Error (usage) for a day that lies ahead.
When when_on(Date date, Moment now, const Zone& zone);

/// The day of the week of that name, in English or in the language that is spoken, folded():
/// `sunday`, `sun`.
[[nodiscard]] std::optional<std::chrono::weekday> weekday_named(std::string_view word);

/// A day in words that may lie ahead: those above, `tomorrow`, `next sunday` (the first after
/// today), `in 3 days`, `in 2 weeks`, `in a month` (its last day where the month is shorter).
/// Nothing for what is no day, or could be two: a bare `sunday`.
[[nodiscard]] std::optional<Date> day_meant(std::string_view words, Date today);

/// Some days in a row, both ends included.
struct Days {
  Date first;
  Date last;
};

/// A stretch of the calendar: `2026`, `2026-03`, or a day as above, which may lie ahead.
Days days_said(std::string_view words, Date today);

}  // namespace hearth
