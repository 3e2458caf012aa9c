#include "number_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "hearth/core/day_words.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "templates.hpp"

namespace hearth {
namespace {

using fmt::arg;

constexpr int kQuartersInAYear = 4;
constexpr int kMonthsInAYear = 12;

HalfWords of_so_many(const char* first, int steps) {
  const std::string count = spelled(steps);
  return {row::fill(first, arg("k", count)), row::fill(row::kInTheLast, arg("k", count))};
}

HalfWords of_years(int years) {
  if (years > 1) return of_so_many(row::kFirstYears, years);
  return {row::fill(row::kFirstYear), row::fill(row::kSecondYear)};
}

}  // namespace

std::string spelled(int number) {
  constexpr int kFirst = 2;
  const auto place = static_cast<std::size_t>(number - kFirst);
  if (number < kFirst || place >= row::kNumbers.size()) return std::to_string(number);
  return translated(row::kNumbers.at(place));
}

std::string half_point(double value) { return number_text(std::round(value * 2) / 2); }

std::string range_words(const Range& range) {
  const std::string low = number_text(range.low);
  const std::string high = number_text(range.high);
  return low == high ? low : row::fill(row::kTo, arg("x", low), arg("y", high));
}

std::string with_commas(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string> number_texts(const std::vector<double>& numbers) {
  std::vector<std::string> words;
  words.reserve(numbers.size());
  for (const double number : numbers) words.push_back(number_text(number));
  return words;
}

std::string plural(CalendarStep step) {
  return translated(row::kPlurals.at(static_cast<std::size_t>(step)));
}

std::string day_words(Date day, bool with_year) {
  return with_year ? day_month_year(day) : day_month(day);
}

std::string when_words(const Window& days, CalendarStep step, bool with_year) {
  std::string day = day_words(days.from, with_year);
  switch (step) {
    case CalendarStep::day:
      return row::fill(row::kOnDay, arg("d", day));
    case CalendarStep::week:
      return row::fill(row::kInWeekOf, arg("d", day));
    case CalendarStep::month:
      return row::fill(row::kInMonth, arg("d", month_year(days.from)));
    case CalendarStep::quarter:
      return row::fill(row::kInQuarterFrom, arg("d", month_year(days.from)));
    case CalendarStep::year:
      return row::fill(row::kInYear, arg("d", static_cast<int>(days.from.year())));
  }
  return day;
}

HalfWords half_words(const Stretch& half) {
  switch (half.step) {
    case CalendarStep::week:
      return of_so_many(row::kFirstWeeks, half.steps);
    case CalendarStep::month:
      if (half.steps == kMonthsInAYear) return of_years(1);
      return of_so_many(row::kFirstMonths, half.steps);
    case CalendarStep::year:
      return of_years(half.steps);
    case CalendarStep::quarter:
      if (half.steps % kQuartersInAYear == 0) return of_years(half.steps / kQuartersInAYear);
      break;
    case CalendarStep::day:
      break;
  }
  return {row::fill(row::kFirstHalf), row::fill(row::kSecondHalf)};
}

}  // namespace hearth
