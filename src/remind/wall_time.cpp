#include "hearth/remind/wall_time.hpp"

#include <fmt/core.h>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using std::chrono::minutes;

constexpr std::size_t kDay = 10;   // 2026-03-01
constexpr std::size_t kClock = 5;  // 19:00

/// Two digits, or -1.
int two_digits(std::string_view text) {
  if (!is_digit(text[0]) || !is_digit(text[1])) return -1;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

WallTime wall_time(Moment moment) {
  return wall_time(local_date(moment), std::chrono::floor<minutes>(time_of_day(moment)));
}

WallTime wall_time(Date day, minutes minute) { return std::chrono::local_days{day} + minute; }

Date day_of(WallTime time) { return Date{std::chrono::floor<std::chrono::days>(time)}; }

minutes minute_of_day(WallTime time) { return time - std::chrono::floor<std::chrono::days>(time); }

std::string to_string(WallTime time) {
  return fmt::format("{}T{}", to_string(day_of(time)), to_clock(minute_of_day(time)));
}

std::optional<WallTime> parse_wall_time(std::string_view text) {
  if (text.size() != kDay + 1 + kClock || text[kDay] != 'T') return std::nullopt;
  const auto day = parse_date(text.substr(0, kDay));
  const auto minute = parse_clock(text.substr(kDay + 1));
  return day && minute ? std::optional(wall_time(*day, *minute)) : std::nullopt;
}

std::string to_clock(minutes minute) {
  return fmt::format("{:02}:{:02}", minute.count() / 60, minute.count() % 60);
}

std::optional<minutes> parse_clock(std::string_view text) {
  if (text.size() != kClock || text[2] != ':') return std::nullopt;
  const int hour = two_digits(text.substr(0, 2));
  const int minute = two_digits(text.substr(3));
  const bool shown = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  return shown ? std::optional(minutes(hour * 60 + minute)) : std::nullopt;
}

}  // namespace hearth
