#include "hearth/core/calendar_step.hpp"

#include <doctest/doctest.h>

#include <array>

namespace {

using hearth::CalendarStep;
using hearth::Date;
using hearth::first_day_after;
using hearth::first_day_of;
using hearth::first_days_between;
using hearth::plus_days;
using namespace std::chrono;

constexpr std::array kSteps = {CalendarStep::day, CalendarStep::week, CalendarStep::month,
                               CalendarStep::quarter, CalendarStep::year};

TEST_CASE("every stretch begins where the calendar has it") {
  const Date day = 2026y / November / 26;  // a Thursday
  CHECK(first_day_of(CalendarStep::day, day) == day);
  CHECK(first_day_of(CalendarStep::week, day) == Date(2026y / November / 23));
  CHECK(first_day_of(CalendarStep::month, day) == Date(2026y / November / 1));
  CHECK(first_day_of(CalendarStep::quarter, day) == Date(2026y / October / 1));
  CHECK(first_day_of(CalendarStep::year, day) == Date(2026y / January / 1));
}

TEST_CASE("a week may begin in the year before") {
  CHECK(first_day_of(CalendarStep::week, 2027y / January / 2) == Date(2026y / December / 28));
  CHECK(first_day_after(CalendarStep::week, 2027y / January / 2) == Date(2027y / January / 4));
}

TEST_CASE("stretches follow each other without a gap, and each day lies in one") {
  for (const CalendarStep step : kSteps) {
    for (Date day = 2023y / December / 20; day < Date(2025y / January / 12);
         day = plus_days(day, 1)) {
      const Date first = first_day_of(step, day);
      const Date next = first_day_after(step, day);
      REQUIRE(first <= day);
      REQUIRE(day < next);
      REQUIRE(first_day_of(step, plus_days(next, -1)) == first);
      REQUIRE(first_day_of(step, next) == next);
    }
  }
}

TEST_CASE("all that some days touch are told, and none where there are no days") {
  const auto weeks = first_days_between(CalendarStep::week, 2026y / January / 7, 2026y / March / 1);
  CHECK(weeks.size() == 8);
  CHECK(weeks.front() == Date(2026y / January / 5));
  CHECK(weeks.back() == Date(2026y / February / 23));
  CHECK(first_days_between(CalendarStep::month, 2024y / March / 31, 2026y / February / 1).size() ==
        24);
  CHECK(first_days_between(CalendarStep::day, 2026y / March / 2, 2026y / March / 1).empty());
}

}  // namespace
