#include "hearth/remind/decision.hpp"

#include <algorithm>

namespace hearth {
namespace {

/// So far ahead of now, a time was noted by a clock that was wrong.
constexpr std::chrono::hours kTooFarAhead{24};

bool is_done(const ReminderTimes& reminder, WallTime scheduled) {
  return reminder.done && *reminder.done >= period_end(reminder.schedule, day_of(scheduled));
}

std::optional<WallTime> said_by_then(const ReminderTimes& reminder, WallTime now) {
  return reminder.said && *reminder.said > now + kTooFarAhead ? std::nullopt : reminder.said;
}

/// Something is scheduled for which nobody has answered and which still makes sense.
bool waits(const ReminderTimes& reminder, WallTime now) {
  const auto scheduled = latest(reminder.schedule, now);
  return scheduled && !is_done(reminder, *scheduled) &&
         now - *scheduled <= grace(reminder.schedule);
}

}  // namespace

bool is_quiet(const std::optional<QuietHours>& quiet, WallTime now) {
  if (!quiet) return false;
  const auto minute = minute_of_day(now);
  if (quiet->from <= quiet->to) return minute >= quiet->from && minute < quiet->to;
  return minute >= quiet->from || minute < quiet->to;
}

std::optional<WallTime> spoken_now(const ReminderTimes& reminder,
                                   const std::optional<QuietHours>& quiet, WallTime now) {
  const auto scheduled = latest(reminder.schedule, now);
  if (!scheduled || is_done(reminder, *scheduled) || is_quiet(quiet, now)) return std::nullopt;
  const auto said = said_by_then(reminder, now);
  if (reminder.later) {
    if (*reminder.later > now) return std::nullopt;
    if (!said || *said < *reminder.later) return std::max(now, *scheduled);
  }
  if (said && *said >= *scheduled) return std::nullopt;
  if (now - *scheduled > grace(reminder.schedule)) return std::nullopt;
  return scheduled;
}

bool speak_now(TimesFile& file, WallTime now) {
  bool speaks = false;
  for (ReminderTimes& one : file.reminders) {
    const auto said = spoken_now(one, file.quiet, now);
    if (!said) continue;
    speaks = true;
    one.said = said;
    one.later = std::nullopt;
  }
  return speaks;
}

std::size_t put_off(TimesFile& file, WallTime until, WallTime now) {
  std::size_t count = 0;
  for (ReminderTimes& one : file.reminders) {
    if (!waits(one, now) && next(one.schedule, now) > until) continue;
    one.later = until;
    ++count;
  }
  return count;
}

}  // namespace hearth
