#include "hearth/core/calendar_step.hpp"

#include <chrono>

namespace hearth {
namespace {

using std::chrono::January;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year_month;

year_month first_month_of_quarter(Date day) {
  const unsigned place = (static_cast<unsigned>(day.month()) - 1) / 3;
  return day.year() / month{place * 3 + 1};
}

}  // namespace

Date first_day_of(CalendarStep step, Date day) {
  switch (step) {
    case CalendarStep::day:
      return day;
    case CalendarStep::week:
      return monday_of(iso_week(day)).value_or(day);
    case CalendarStep::month:
      return day.year() / day.month() / 1;
    case CalendarStep::quarter:
      return first_month_of_quarter(day) / 1;
    case CalendarStep::year:
      return day.year() / January / 1;
  }
  return day;
}

Date first_day_after(CalendarStep step, Date day) {
  const Date first = first_day_of(step, day);
  switch (step) {
    case CalendarStep::day:
      return plus_days(first, 1);
    case CalendarStep::week:
      return plus_days(first, 7);
    case CalendarStep::month:
      return first + months{1};
    case CalendarStep::quarter:
      return first + months{3};
    case CalendarStep::year:
      return first + months{12};
  }
  return first;
}

std::vector<Date> first_days_between(CalendarStep step, Date from, Date to) {
  std::vector<Date> days;
  if (to < from) return days;
  for (Date day = first_day_of(step, from); day <= to; day = first_day_after(step, day)) {
    days.push_back(day);
  }
  return days;
}

}  // namespace hearth
