#include "hearth/core/stretch.hpp"

#include <charconv>

namespace hearth {
namespace {

constexpr int kMost = 1000;

/// The last day of a month that is too short for it.
Date in_calendar(Date date) {
  return date.ok() ? date : Date(date.year() / date.month() / std::chrono::last);
}

std::optional<Date> earlier(Date to, int count, char unit) {
  switch (unit) {
    case 'd':
      return plus_days(to, -count);
    case 'w':
      return plus_days(to, -7 * count);
    case 'm':
      return in_calendar(to - std::chrono::months(count));
    case 'y':
      return in_calendar(to - std::chrono::years(count));
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Date> first_of_last(std::string_view length, Date to) {
  int count = 0;
  const char* const end = length.data() + length.size();
  const auto [unit, failed] = std::from_chars(length.data(), end, count);
  if (failed != std::errc{} || end - unit != 1 || count < 1 || count > kMost) return std::nullopt;
  const std::optional<Date> before = earlier(to, count, *unit);
  return before ? std::optional(plus_days(*before, 1)) : std::nullopt;
}

}  // namespace hearth
