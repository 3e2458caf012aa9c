#include "hearth/core/moment.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kMsASecond = 1000;
constexpr std::int64_t kMsAMinute = 60 * kMsASecond;
constexpr std::int64_t kMsAnHour = 60 * kMsAMinute;
constexpr std::int64_t kMsADay = 24 * kMsAnHour;
constexpr std::size_t kClock = 11;  // where hh:mm:ss begins
constexpr std::size_t kAfterSeconds = 19;

/// Two digits at that place, below `limit`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int limit) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  if (value >= limit) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_clock(std::string_view iso) {
  if (iso.size() < kAfterSeconds || iso[kClock + 2] != ':' || iso[kClock + 5] != ':') return {};
  const auto hours = two_digits(iso, kClock, 24);
  const auto minutes = two_digits(iso, kClock + 3, 60);
  const auto seconds = two_digits(iso, kClock + 6, 60);
  if (!hours || !minutes || !seconds) return std::nullopt;
  return *hours * kMsAnHour + *minutes * kMsAMinute + *seconds * kMsASecond;
}

/// Takes `.5`, `.25` or `.125` off the front of `rest`; 0 where there is no fraction.
std::optional<std::int64_t> take_fraction(std::string_view& rest) {
  if (!rest.starts_with('.')) return 0;
  rest.remove_prefix(1);
  std::int64_t ms = 0;
  std::int64_t unit = 100;
  for (; !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1), unit /= 10) {
    if (unit == 0) return std::nullopt;
    ms += unit * (rest.front() - '0');
  }
  if (unit == 100) return std::nullopt;
  return ms;
}

std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = two_digits(text, 1, 24);
  const auto minutes = two_digits(text, 4, 60);
  if (!hours || !minutes) return std::nullopt;
  const int size = *hours * 60 + *minutes;
  return text[0] == '-' ? -size : size;
}

struct Local {
  Date date;
  std::int64_t ms_of_day;
};

Local local(Moment moment) {
  const std::chrono::sys_time<std::chrono::milliseconds> there{
      std::chrono::milliseconds{moment.ms} + std::chrono::minutes{moment.offset_minutes}};
  const auto day = std::chrono::floor<std::chrono::days>(there);
  return {Date{day}, (there - day).count()};
}

std::string clock(const Local& there) {
  const auto minutes = there.ms_of_day / kMsAMinute;
  return fmt::format(FMT_COMPILE("{:02}:{:02}"), minutes / 60, minutes % 60);
}

std::string offset_text(int minutes) {
  const int size = std::abs(minutes);
  return fmt::format(FMT_COMPILE("{}{:02}:{:02}"), minutes < 0 ? '-' : '+', size / 60, size % 60);
}

std::int64_t ms_at_midnight(Date date) {
  return std::chrono::sys_days{date}.time_since_epoch().count() * kMsADay;
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view iso) {
  const auto date = parse_date(iso.substr(0, 10));
  const auto clock_ms = parse_clock(iso);
  if (!date || !clock_ms || iso[10] != 'T') return std::nullopt;
  auto rest = iso.substr(kAfterSeconds);
  const auto fraction = take_fraction(rest);
  const auto offset = parse_offset(rest);
  if (!fraction || !offset) return std::nullopt;
  return Moment{ms_at_midnight(*date) + *clock_ms + *fraction - *offset * kMsAMinute, *offset};
}

std::string to_string(Moment moment) {
  const auto there = local(moment);
  const auto ms = there.ms_of_day % kMsASecond;
  const auto seconds = there.ms_of_day / kMsASecond % 60;
  return fmt::format(FMT_COMPILE("{}T{}:{:02}{}{}"), to_string(there.date), clock(there), seconds,
                     ms == 0 ? "" : fmt::format(".{:03}", ms), offset_text(moment.offset_minutes));
}

Moment to_the_second(Moment moment) {
  moment.ms -= ((moment.ms % kMsASecond) + kMsASecond) % kMsASecond;  // also before 1970
  return moment;
}

Date local_date(Moment moment) { return local(moment).date; }

std::string local_clock(Moment moment) { return clock(local(moment)); }

std::chrono::milliseconds time_of_day(Moment moment) {
  return std::chrono::milliseconds{local(moment).ms_of_day};
}

Moment at_local(Date date, std::chrono::milliseconds time_of_day, int offset_minutes) {
  return {ms_at_midnight(date) + time_of_day.count() - offset_minutes * kMsAMinute, offset_minutes};
}

}  // namespace hearth
