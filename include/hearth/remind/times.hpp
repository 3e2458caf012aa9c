#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/uuid.hpp"
#include "hearth/remind/schedule.hpp"

namespace hearth {

/// Hours in which nothing is said, by the clock on the wall: from that minute of the day up to, and
/// without, the other. They may go over midnight.
struct QuietHours {
  std::chrono::minutes from{0};
  std::chrono::minutes to{0};
  bool operator==(const QuietHours&) const = default;
};

/// One reminder as the file of times has it: nothing tells what it is for, or whose it is.
struct ReminderTimes {
  Uuid journal;
  int number = 1;  ///< within the journal, from 1 on
  Schedule schedule;
  std::optional<Date> done =
      std::nullopt;  ///< as done_by() has it, of the newest that was answered
  /// For which time it spoke last, or when it did if that was later. Of a new one the minute before
  /// it was made, so that it says nothing of what lies before.
  std::optional<WallTime> said = std::nullopt;
  std::optional<WallTime> later = std::nullopt;  ///< it waits until then
  bool operator==(const ReminderTimes&) const = default;
};

inline constexpr const char* kUsualLabel = "Reminder: 10 min";

/// What `hearth remind` knows, all in one file: hearth-remind(5).
struct TimesFile {
  std::optional<QuietHours> quiet = std::nullopt;
  std::string label = kUsualLabel;  ///< the line that is said; one line of text
  std::vector<ReminderTimes> reminders = {};
  bool operator==(const TimesFile&) const = default;
};

std::string to_text(const TimesFile& file);

/// Throws Error naming the line for anything that to_text() does not write, lines that begin with
/// `#` and empty ones aside.
TimesFile parse_times_file(std::string_view text);

/// The file with these reminders of a journal in place of those that it has of it. One that was
/// there with the same number and schedule keeps `said` and `later`; another one is new.
TimesFile renewed(TimesFile file, const Uuid& journal, std::vector<ReminderTimes> reminders,
                  WallTime now);

}  // namespace hearth
