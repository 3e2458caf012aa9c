#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/moment.hpp"

namespace hearth {

/// When something took place.
struct When {
  Moment at;              ///< to the second
  bool recalled = false;  ///< on an earlier day than it is told of
};

/// What somebody said of a time that has been, in their words: `2026-03-01`, `today`, `yesterday`,
/// `3 days ago`, `2 weeks ago`, `sunday` and `last sunday` (the latest before today); each perhaps
/// with a time, as `yesterday 21:30`; `21:30` alone is today; a moment of ISO 8601 is that moment.
/// Nothing is guessed: throws Error (usage) for what could mean two things or lies ahead.
When when_said(std::string_view words, Moment now);

/// The same where it may not have been said: now, then.
When when_from(const std::optional<std::string>& words, Moment now);

/// The same for a day that is known.
When when_on(Date date, Moment now);

/// Some days in a row, both ends included.
struct Days {
  Date first;
  Date last;
};

/// A stretch of the calendar: `2026`, `2026-03`, or a day as above, which may lie ahead.
Days days_said(std::string_view words, Date today);

}  // namespace hearth
