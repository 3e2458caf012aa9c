#include "hearth/core/date.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::array<const char*, 7> kWeekdays{msgid("Sun"), msgid("Mon"), msgid("Tue"),
                                               msgid("Wed"), msgid("Thu"), msgid("Fri"),
                                               msgid("Sat")};

std::optional<int> number(std::string_view digits) {
  if (!std::ranges::all_of(digits, is_digit)) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::chrono::sys_days thursday_of_same_week(Date date) {
  const std::chrono::sys_days day{date};
  const auto since_monday = std::chrono::weekday{day} - std::chrono::Monday;
  return day - since_monday + std::chrono::days{3};
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = number(iso.substr(5, 2));
  const auto day = number(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string to_string(Date date) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string spoken(Date date) {
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  // TRANSLATORS: weekday, day, month, year.
  return tr("{0} {1} {2} {3}", translated(kWeekdays.at(weekday.c_encoding())),
            static_cast<unsigned>(date.day()), month_name(date), static_cast<int>(date.year()));
}

Date plus_days(Date date, int days) {
  return std::chrono::sys_days{date} + std::chrono::days{days};
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

std::vector<std::chrono::month_day> remembered_on(Date date) {
  using std::chrono::February;
  std::vector<std::chrono::month_day> days{date.month() / date.day()};
  if (days.front() == February / 28 && !date.year().is_leap()) days.push_back(February / 29);
  return days;
}

IsoWeek iso_week(Date date) {
  const auto thursday = thursday_of_same_week(date);
  const auto year = Date{thursday}.year();
  const std::chrono::sys_days new_year{year / std::chrono::January / 1};
  return {static_cast<int>(year), static_cast<int>((thursday - new_year).count() / 7 + 1)};
}

std::optional<Date> monday_of(IsoWeek week) {
  const std::chrono::year year{week.year};
  if (static_cast<int>(year) != week.year || !year.ok()) return std::nullopt;
  if (week.week < 1 || week.week > 53) return std::nullopt;
  // The fourth of January is always in the first week.
  const auto first_thursday = thursday_of_same_week(year / std::chrono::January / 4);
  const Date monday{first_thursday - std::chrono::days{3} + std::chrono::weeks{week.week - 1}};
  if (iso_week(monday) != week) return std::nullopt;
  return monday;
}

std::string to_string(IsoWeek week) { return fmt::format("{:04}-W{:02}", week.year, week.week); }

}  // namespace hearth
