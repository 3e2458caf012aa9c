#include "said_day.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "hearth/core/date_format.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/core/when_phrase.hpp"

namespace hearth {
namespace {

constexpr int kMostAgo = 100000;
constexpr std::array<const char*, 7> kWeekdays{
    msgid("sunday"),   msgid("monday"), msgid("tuesday"), msgid("wednesday"),
    msgid("thursday"), msgid("friday"), msgid("saturday")};

enum class Unit { day, week, month, year };
constexpr std::array<const char*, 4> kUnits{msgid("day|days"), msgid("week|weeks"),
                                            msgid("month|months"), msgid("year|years")};

std::optional<int> count_in(std::string_view word) {
  if (means(word, msgid("a|one"))) return 1;
  int value = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (!is_number(word) || failed != std::errc{} || value > kMostAgo) return std::nullopt;
  return value;
}

std::optional<Unit> unit_in(std::string_view word) {
  for (std::size_t n = 0; n < kUnits.size(); ++n) {
    if (means(word, kUnits.at(n))) return static_cast<Unit>(n);
  }
  return std::nullopt;
}

/// The whole name or its first three letters; two are enough where a language has it so.
bool names_weekday(std::string_view word, std::string_view weekday) {
  const std::vector<std::string> ways = ways_to_type(weekday);
  return std::ranges::any_of(ways, [&](const std::string& way) {
    const bool own = way != ways.front();
    return word == way || word == way.substr(0, 3) || (own && word == way.substr(0, 2));
  });
}

/// Empty for what could be two of them.
std::optional<unsigned> weekday_in(std::string_view word) {
  std::optional<unsigned> found;
  for (unsigned n = 0; n < kWeekdays.size(); ++n) {
    if (!names_weekday(word, kWeekdays.at(n))) continue;
    if (found) return std::nullopt;
    found = n;
  }
  return found;
}

/// The latest of that name before today.
Date latest(unsigned weekday, Date today) {
  const std::chrono::weekday now{std::chrono::sys_days{today}};
  const auto back = (now - std::chrono::weekday{weekday}).count();
  return plus_days(today, -static_cast<int>(back == 0 ? 7 : back));
}

Error could_be_today(unsigned weekday) {
  const std::string name = translated(kWeekdays.at(weekday));
  return Error(tr("Today is {}: it could be today or a week ago.", name),
               tr("Say `today` or `last {}`.", name), Exit::usage);
}

std::optional<Date> weekday_said(const Words& words, Date today) {
  const bool last = words.size() == 2 && means(words[0], msgid("last"));
  if (words.size() != (last ? 2 : 1)) return std::nullopt;
  const auto weekday = weekday_in(words.back());
  if (!weekday) return std::nullopt;
  const Date day = latest(*weekday, today);
  if (!last && plus_days(day, 7) == today) throw could_be_today(*weekday);
  return day;
}

/// `3 days ago`; a language may put that word in front.
std::optional<Date> ago_said(const Words& words, Date today) {
  if (words.size() != 3) return std::nullopt;
  const bool behind = means(words[2], msgid("ago"));
  if (!behind && !means(words[0], msgid("ago"))) return std::nullopt;
  const auto count = count_in(words[behind ? 0 : 1]);
  const auto unit = unit_in(words[behind ? 1 : 2]);
  if (!count || (unit != Unit::day && unit != Unit::week)) return std::nullopt;
  const Date day = plus_days(today, -*count * (unit == Unit::week ? 7 : 1));
  return day.year() > std::chrono::year{0} ? std::optional(day) : std::nullopt;
}

/// The first of that name after today.
std::optional<Date> next_said(const Words& words, Date today) {
  if (words.size() != 2 || !means(words[0], msgid("next"))) return std::nullopt;
  const auto weekday = weekday_in(words[1]);
  return weekday ? std::optional(plus_days(latest(*weekday, plus_days(today, 1)), 7))
                 : std::nullopt;
}

Date plus_months(Date day, int months) {
  const auto later = std::chrono::year_month(day.year(), day.month()) + std::chrono::months(months);
  const Date same = later / day.day();
  return same.ok() ? same : Date(later / std::chrono::last);
}

Date later_by(int count, Unit unit, Date today) {
  switch (unit) {
    case Unit::day:
      return plus_days(today, count);
    case Unit::week:
      return plus_days(today, count * 7);
    case Unit::month:
      return plus_months(today, count);
    case Unit::year:
      break;
  }
  return plus_months(today, count * 12);
}

std::optional<Date> in_said(const Words& words, Date today) {
  if (words.size() != 3 || !means(words[0], msgid("in"))) return std::nullopt;
  const auto count = count_in(words[1]);
  const auto unit = unit_in(words[2]);
  return count && unit ? std::optional(later_by(*count, *unit, today)) : std::nullopt;
}

/// How people type dates besides ISO 8601; empty where they would not agree on the order.
std::string own_form() {
  // TRANSLATORS: how a date is typed, as strptime(3) has it; leave it as it is where people would
  // not agree on the order of day and month.
  const char* const iso = msgid("%Y-%m-%d");
  const std::string own = translated(iso);
  return own == iso ? "" : own;
}

}  // namespace

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

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_digit);
}

std::optional<Date> written_day(std::string_view word) {
  if (const auto iso = parse_date(word)) return iso;
  const std::string own = own_form();
  const auto stamp = own.empty() ? std::nullopt : DateFormat(own).read(word);
  return stamp ? std::optional(stamp->day) : std::nullopt;
}

/// `03/04`, `1.3.2026`: days and months change places from country to country.
bool has_two_readings(std::string_view word) {
  constexpr std::string_view kSigns = "/.-";
  const bool dated = is_digit(word.front()) && word.find_first_of("/.") != std::string_view::npos;
  const std::string own = own_form();
  const auto is_own = [&](char c) { return is_digit(c) || own.find(c) != std::string::npos; };
  return dated && !std::ranges::all_of(word, is_own) && std::ranges::all_of(word, [&](char c) {
           return is_digit(c) || kSigns.find(c) != std::string_view::npos;
         });
}

std::optional<Date> day_said(const Words& words, Date today) {
  if (words.size() == 1) {
    if (means(words[0], msgid("today"))) return today;
    if (means(words[0], msgid("yesterday"))) return plus_days(today, -1);
    if (const auto date = written_day(words[0])) return date;
  }
  if (const auto day = weekday_said(words, today)) return day;
  return ago_said(words, today);
}

std::optional<Date> day_ahead_said(const Words& words, Date today) {
  if (words.size() == 1 && means(words[0], msgid("tomorrow"))) return plus_days(today, 1);
  if (const auto day = next_said(words, today)) return day;
  return in_said(words, today);
}

bool looks_ahead(const Words& words) {
  return means(words[0], msgid("tomorrow")) || means(words[0], msgid("next")) ||
         means(words[0], msgid("in"));
}

std::optional<std::chrono::weekday> weekday_named(std::string_view word) {
  const auto number = weekday_in(word);
  return number ? std::optional(std::chrono::weekday{*number}) : std::nullopt;
}

bool is_bare_weekday(const Words& words) { return words.size() == 1 && weekday_in(words[0]); }

}  // namespace hearth
