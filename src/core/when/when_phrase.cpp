#include "hearth/core/when_phrase.hpp"

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/timestamp.hpp"
#include "hearth/core/translated.hpp"
#include "said_clock.hpp"
#include "said_day.hpp"

namespace hearth {
namespace {

constexpr const char* kHint = msgid(
    "Give a day as 2026-03-01, `yesterday`, `last sunday` or `3 days ago`, and a time as 21:30.");

[[noreturn]] void refuse(const std::string& what, const std::string& hint = translated(kHint)) {
  throw Error(what, hint, Exit::usage);
}

/// `2026-03-01T21:30` is two words in one.
void part_iso(Words& words) {
  constexpr std::size_t kDate = 10;
  if (words.size() != 1 || words[0].size() <= kDate || words[0][kDate] != 't') return;
  if (!parse_date(words[0].substr(0, kDate))) return;
  words = {words[0].substr(0, kDate), words[0].substr(kDate + 1)};
}

[[noreturn]] void refuse_words(std::string_view text, const Words& words) {
  const std::string shown = printable(text);
  if (words.empty()) refuse(tr("No day was given."));
  if (looks_ahead(words)) {
    refuse(tr("`{}` lies ahead.", shown), tr("Give today or an earlier day."));
  }
  if (has_two_readings(words[0])) {
    refuse(tr("`{}` is read differently from place to place.", shown),
           tr("Give the year, the month and the day, as 2026-03-01."));
  }
  if (words.size() == 1 && is_number(words[0])) {
    refuse(tr("`{}` could be a day or a time.", shown));
  }
  refuse(tr("`{}` is no day that is understood.", shown));
}

[[noreturn]] void refuse_ahead(Moment at) {
  refuse(tr("{} {} lies ahead.", spoken(local_date(at)), local_clock(at)),
         tr("Give a time that has been."));
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
    refuse(tr("{} lies ahead.", spoken(date)), tr("Give today or an earlier day."));
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
  if (is_bare_weekday(words)) return std::nullopt;
  if (const auto day = day_ahead_said(words, today)) return day;
  return day_said(words, today);
}

}  // namespace hearth
