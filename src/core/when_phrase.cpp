#include "hearth/core/when_phrase.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/timestamp.hpp"
#include "said_clock.hpp"

namespace hearth {
namespace {

using Words = std::vector<std::string>;

constexpr int kMostAgo = 100000;
constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
constexpr const char* kHint =
    "Give a day as 2026-03-01, `yesterday`, `last sunday` or `3 days ago`, and a time as 21:30.";

[[noreturn]] void refuse(const std::string& what, const std::string& hint = kHint) {
  throw Error(what, hint, Exit::usage);
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_digit);
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (!is_number(word) || failed != std::errc{} || value > kMostAgo) return std::nullopt;
  return value;
}

Words words_in(std::string_view text) {
  Words words{""};
  for (const char c : folded(text)) {
    if (c != ' ' && c != '\t') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// `2026-03-01T21:30` is two words in one.
void part_iso(Words& words) {
  constexpr std::size_t kDate = 10;
  if (words.size() != 1 || words[0].size() <= kDate || words[0][kDate] != 't') return;
  if (!parse_date(words[0].substr(0, kDate))) return;
  words = {words[0].substr(0, kDate), words[0].substr(kDate + 1)};
}

std::optional<unsigned> weekday_in(std::string_view word) {
  for (unsigned n = 0; n < kWeekdays.size(); ++n) {
    if (word == kWeekdays.at(n) || word == kWeekdays.at(n).substr(0, 3)) return n;
  }
  return std::nullopt;
}

/// The latest of that name before today.
Date latest(unsigned weekday, Date today) {
  const std::chrono::weekday now{std::chrono::sys_days{today}};
  const auto back = (now - std::chrono::weekday{weekday}).count();
  return plus_days(today, -static_cast<int>(back == 0 ? 7 : back));
}

std::optional<Date> weekday_said(const Words& words, Date today) {
  const bool last = words.size() == 2 && words[0] == "last";
  if (words.size() != (last ? 2 : 1)) return std::nullopt;
  const auto weekday = weekday_in(words.back());
  if (!weekday) return std::nullopt;
  const Date day = latest(*weekday, today);
  if (!last && plus_days(day, 7) == today) {
    refuse(fmt::format("Today is {}: it could be today or a week ago.", kWeekdays.at(*weekday)),
           fmt::format("Say `today` or `last {}`.", kWeekdays.at(*weekday)));
  }
  return day;
}

std::optional<Date> ago_said(const Words& words, Date today) {
  if (words.size() != 3 || words[2] != "ago") return std::nullopt;
  const auto count = words[0] == "a" || words[0] == "one" ? 1 : number(words[0]);
  const bool weeks = words[1] == "week" || words[1] == "weeks";
  if (!count || (!weeks && words[1] != "day" && words[1] != "days")) return std::nullopt;
  const Date day = plus_days(today, -*count * (weeks ? 7 : 1));
  return day.year() > std::chrono::year{0} ? std::optional(day) : std::nullopt;
}

std::optional<Date> day_said(const Words& words, Date today) {
  if (words.size() == 1) {
    if (words[0] == "today") return today;
    if (words[0] == "yesterday") return plus_days(today, -1);
    if (const auto iso = parse_date(words[0])) return iso;
  }
  if (const auto day = weekday_said(words, today)) return day;
  return ago_said(words, today);
}

/// The first of that name after today.
std::optional<Date> next_said(const Words& words, Date today) {
  if (words.size() != 2 || words[0] != "next") return std::nullopt;
  const auto weekday = weekday_in(words[1]);
  return weekday ? std::optional(plus_days(latest(*weekday, plus_days(today, 1)), 7))
                 : std::nullopt;
}

Date plus_months(Date day, int months) {
  const auto later = std::chrono::year_month(day.year(), day.month()) + std::chrono::months(months);
  const Date same = later / day.day();
  return same.ok() ? same : Date(later / std::chrono::last);
}

std::optional<Date> in_said(const Words& words, Date today) {
  if (words.size() != 3 || words[0] != "in") return std::nullopt;
  const auto count = words[1] == "a" || words[1] == "one" ? 1 : number(words[1]);
  const std::string_view unit = words[2];
  if (!count) return std::nullopt;
  if (unit == "day" || unit == "days") return plus_days(today, *count);
  if (unit == "week" || unit == "weeks") return plus_days(today, *count * 7);
  if (unit == "month" || unit == "months") return plus_months(today, *count);
  if (unit == "year" || unit == "years") return plus_months(today, *count * 12);
  return std::nullopt;
}

/// `03/04`, `1.3.2026`: days and months change places from country to country.
bool has_two_readings(std::string_view word) {
  if (word.find_first_of("/.") == std::string_view::npos || !is_digit(word.front())) return false;
  return std::ranges::all_of(
      word, [](char c) { return is_digit(c) || c == '/' || c == '.' || c == '-'; });
}

[[noreturn]] void refuse_words(std::string_view text, const Words& words) {
  const std::string shown = printable(text);
  if (words.empty()) refuse("No day was given.");
  if (words[0] == "tomorrow" || words[0] == "next" || words[0] == "in") {
    refuse(fmt::format("`{}` lies ahead.", shown), "Give today or an earlier day.");
  }
  if (has_two_readings(words[0])) {
    refuse(fmt::format("`{}` is read differently from place to place.", shown),
           "Give the year, the month and the day, as 2026-03-01.");
  }
  if (words.size() == 1 && number(words[0])) {
    refuse(fmt::format("`{}` could be a day or a time.", shown));
  }
  refuse(fmt::format("`{}` is no day that is understood.", shown));
}

[[noreturn]] void refuse_ahead(Moment at) {
  refuse(fmt::format("{} {} lies ahead.", spoken(local_date(at)), local_clock(at)),
         "Give a time that has been.");
}

When when_at(Moment at, Moment now, const Zone& zone) {
  if (at.ms > now.ms) refuse_ahead(at);
  return {to_the_second(at), local_date(zone.at(at.ms)) < local_date(now)};
}

/// A time of a clock that was named with it.
std::optional<Moment> moment_said(std::string_view text) {
  const auto stamp = parse_timestamp(text);
  if (!stamp || !stamp->time_of_day || !stamp->offset_minutes) return std::nullopt;
  return at_local(stamp->day, *stamp->time_of_day, *stamp->offset_minutes);
}

std::optional<Date> month_said(std::string_view word) {
  if (word.size() != 7) return std::nullopt;
  return parse_date(std::string(word) + "-01");
}

std::optional<Date> year_said(std::string_view word) {
  if (word.size() != 4 || !is_number(word)) return std::nullopt;
  return parse_date(std::string(word) + "-01-01");
}

}  // namespace

When when_on(Date date, Moment now, const Zone& zone) {
  const Date today = local_date(now);
  if (date > today) {
    refuse(fmt::format("{} lies ahead.", spoken(date)), "Give today or an earlier day.");
  }
  if (date == today) return {to_the_second(now), false};
  return {to_the_second(zone.nearest(date, time_of_day(now))), true};
}

When when_said(std::string_view text, Moment now, const Zone& zone) {
  if (const auto exactly = moment_said(text)) return when_at(*exactly, now, zone);
  const Date today = local_date(now);
  Words words = words_in(text);
  part_iso(words);
  const auto clock = take_clock(words);
  const auto day = clock && words.empty() ? today : day_said(words, today);
  if (!day) refuse_words(text, words_in(text));
  if (!clock) return when_on(*day, now, zone);
  return when_at(moment_of(*day, *clock, now, zone), now, zone);
}

When when_from(const std::optional<std::string>& words, Moment now, const Zone& zone) {
  return words ? when_said(*words, now, zone) : When{to_the_second(now), false};
}

Days days_said(std::string_view text, Date today) {
  const Words words = words_in(text);
  if (words.size() == 1) {
    if (const auto month = month_said(words[0])) {
      return {*month, Date{month->year() / month->month() / std::chrono::last}};
    }
    if (const auto year = year_said(words[0])) {
      return {*year, Date{year->year() / std::chrono::December / 31}};
    }
  }
  const auto day = day_said(words, today);
  if (!day) refuse_words(text, words);
  return {*day, *day};
}

std::optional<Date> day_meant(std::string_view text, Date today) {
  const Words words = words_in(text);
  const bool bare = words.size() == 1 && weekday_in(words[0]);
  if (bare) return std::nullopt;
  if (words.size() == 1 && words[0] == "tomorrow") return plus_days(today, 1);
  if (const auto day = next_said(words, today)) return day;
  if (const auto day = in_said(words, today)) return day;
  return day_said(words, today);
}

}  // namespace hearth
