#include "hearth/remind/schedule.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "words.hpp"

namespace hearth {
namespace {

using Kind = Schedule::Kind;
using namespace std::chrono_literals;
using std::chrono::weekday;

constexpr std::array<std::string_view, 7> kWeekdays = {"sun", "mon", "tue", "wed",
                                                       "thu", "fri", "sat"};

std::optional<weekday> parse_weekday(std::string_view word) {
  const auto* const at = std::ranges::find(kWeekdays, word);
  if (at == kWeekdays.end()) return std::nullopt;
  return weekday{static_cast<unsigned>(at - kWeekdays.begin())};
}

/// Without their clock, which stands last but for a first day.
std::optional<Schedule> weekly(const std::vector<std::string>& words) {
  const auto day = words.size() == 3 ? parse_weekday(words[1]) : std::nullopt;
  if (!day) return std::nullopt;
  return Schedule{.kind = Kind::weekly, .day = *day};
}

std::optional<Schedule> every(const std::vector<std::string>& words) {
  if (words.size() != 4) return std::nullopt;
  const auto count = number_in(words[1], 2, kLongestRound);
  const auto first = parse_date(words[3]);
  if (!count || !first) return std::nullopt;
  return Schedule{.kind = Kind::every, .count = *count, .first = *first};
}

std::optional<Schedule> monthly(const std::vector<std::string>& words) {
  const auto day = words.size() == 3 ? number_in(words[1], 1, 31) : std::nullopt;
  if (!day) return std::nullopt;
  return Schedule{.kind = Kind::monthly, .count = *day};
}

std::optional<Schedule> without_clock(const std::vector<std::string>& words) {
  if (words[0] == "daily" && words.size() == 2) return Schedule{};
  if (words[0] == "weekly") return weekly(words);
  if (words[0] == "every") return every(words);
  return words[0] == "monthly" ? monthly(words) : std::nullopt;
}

Date in_month(std::chrono::year_month month, int day) {
  const Date wanted = month / std::chrono::day{static_cast<unsigned>(day)};
  return wanted.ok() ? wanted : Date{month / std::chrono::last};
}

std::chrono::year_month month_of(Date day) { return day.year() / day.month(); }

/// The latest scheduled day that is not after that one.
std::optional<Date> scheduled_by(const Schedule& schedule, Date day) {
  switch (schedule.kind) {
    case Kind::daily:
      return day;
    case Kind::weekly:
      return plus_days(
          day, -static_cast<int>((weekday{std::chrono::sys_days{day}} - schedule.day).count()));
    case Kind::every: {
      const int since = days_between(schedule.first, day);
      return since < 0 ? std::nullopt : std::optional(plus_days(day, -(since % schedule.count)));
    }
    case Kind::monthly: {
      const Date here = in_month(month_of(day), schedule.count);
      if (here <= day) return here;
      return in_month(month_of(day) - std::chrono::months{1}, schedule.count);
    }
  }
  return std::nullopt;
}

/// The scheduled day after one.
Date scheduled_after(const Schedule& schedule, Date scheduled) {
  switch (schedule.kind) {
    case Kind::daily:
      return plus_days(scheduled, 1);
    case Kind::weekly:
      return plus_days(scheduled, 7);
    case Kind::every:
      return plus_days(scheduled, schedule.count);
    case Kind::monthly:
      return in_month(month_of(scheduled) + std::chrono::months{1}, schedule.count);
  }
  return scheduled;
}

/// The last day whose time has come.
Date last_day(const Schedule& schedule, WallTime now) {
  return plus_days(day_of(now), minute_of_day(now) < schedule.time ? -1 : 0);
}

}  // namespace

std::string to_string(const Schedule& schedule) {
  const std::string clock = to_clock(schedule.time);
  switch (schedule.kind) {
    case Kind::daily:
      return fmt::format("daily {}", clock);
    case Kind::weekly:
      return fmt::format("weekly {} {}", kWeekdays.at(schedule.day.c_encoding()), clock);
    case Kind::every:
      return fmt::format("every {} {} {}", schedule.count, clock, to_string(schedule.first));
    case Kind::monthly:
      return fmt::format("monthly {} {}", schedule.count, clock);
  }
  return {};
}

std::optional<Schedule> parse_schedule(std::string_view text) {
  const std::vector<std::string> words = split_words(text);
  if (words.size() < 2) return std::nullopt;
  auto schedule = without_clock(words);
  if (!schedule) return std::nullopt;
  const auto clock = parse_clock(words[schedule->kind == Kind::every ? 2 : words.size() - 1]);
  if (!clock) return std::nullopt;
  schedule->time = *clock;
  return schedule;
}

std::optional<WallTime> latest(const Schedule& schedule, WallTime now) {
  const auto day = scheduled_by(schedule, last_day(schedule, now));
  return day ? std::optional(wall_time(*day, schedule.time)) : std::nullopt;
}

WallTime next(const Schedule& schedule, WallTime now) {
  const auto before = scheduled_by(schedule, last_day(schedule, now));
  return wall_time(before ? scheduled_after(schedule, *before) : schedule.first, schedule.time);
}

Date period_end(const Schedule& schedule, Date scheduled) {
  if (schedule.kind == Kind::daily) return scheduled;
  if (schedule.kind != Kind::weekly) return plus_days(scheduled_after(schedule, scheduled), -1);
  const auto monday = monday_of(iso_week(scheduled));
  return monday ? plus_days(*monday, 6) : scheduled;
}

std::chrono::minutes grace(const Schedule& schedule) {
  switch (schedule.kind) {
    case Kind::daily:
      return 20h;
    case Kind::weekly:
    case Kind::monthly:
      return 3 * 24h;
    case Kind::every:
      return schedule.count * 12h;
  }
  return 0h;
}

}  // namespace hearth
