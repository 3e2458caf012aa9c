#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/date.hpp"
#include "hearth/remind/wall_time.hpp"

namespace hearth {

/// When somebody wants to be reminded, by the clock on the wall. A day that is scheduled has one
/// such time.
struct Schedule {
  enum class Kind { daily, weekly, every, monthly };
  Kind kind = Kind::daily;
  std::chrono::minutes time{0};                   ///< since midnight
  std::chrono::weekday day{std::chrono::Sunday};  ///< of `weekly`
  int count = 0;  ///< `every`: so many days apart, 2..366; `monthly`: the day, 1..31
  Date first{std::chrono::year{1970} / 1 / 1};  ///< of `every`
  bool operator==(const Schedule&) const = default;
};

/// As the file of times has it: `daily 21:00`, `weekly sun 19:00`, `every 3 20:00 2026-02-27`,
/// `monthly 31 19:00`.
std::string to_string(const Schedule& schedule);

/// Reads that and nothing looser; empty for anything else.
[[nodiscard]] std::optional<Schedule> parse_schedule(std::string_view text);

/// What somebody said: `sunday 19:00`, `daily 21:00`, `every 3 days 20:00` (from `today` on),
/// `every 2 weeks 20:00`, `monthly 15 20:00`, also with `at`, `on`, `every` and `7:00 pm`, or as
/// the file has it. Throws Error (usage) for anything else.
Schedule schedule_said(std::string_view words, Date today);

/// `every Sunday at 19:00`: for people to read.
std::string spoken(const Schedule& schedule);

/// The latest scheduled time that is not after `now`; empty before the first of all. An hour that
/// clocks skip counts from the first minute behind it, as nothing else is shown after it.
[[nodiscard]] std::optional<WallTime> latest(const Schedule& schedule, WallTime now);

/// The first scheduled time after `now`. In a month that is too short it is on the last day.
WallTime next(const Schedule& schedule, WallTime now);

/// The last day of what a scheduled day asks for: itself, its ISO week, or for `every` and
/// `monthly` the last one before the next.
Date period_end(const Schedule& schedule, Date scheduled);

/// How long after its time a reminder still makes sense.
std::chrono::minutes grace(const Schedule& schedule);

/// What an answered occasion, as `weekly/2026-W09`, does for a schedule: the last day for which
/// there is nothing to be reminded of. It is the last day of the occasion's period, whenever that
/// was answered, and with `every` and `monthly`, whose days need not be those of a period, the end
/// of what is scheduled around it. Empty for what is no occasion with a period.
[[nodiscard]] std::optional<Date> done_by(const Schedule& schedule, std::string_view occasion);

}  // namespace hearth
