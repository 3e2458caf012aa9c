#include "hearth/insight/axis.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

CalendarStep step_from(const char* from) { return step_for({day(from), day("2026-03-01")}); }

}  // namespace

TEST_CASE("the step depends on the window") {
  CHECK(step_from("2026-03-01") == CalendarStep::day);
  CHECK(step_from("2026-02-02") == CalendarStep::day);  // four weeks
  CHECK(step_from("2026-01-26") == CalendarStep::week);
  CHECK(step_from("2025-09-01") == CalendarStep::week);  // 26 weeks; and half a year
  CHECK(step_from("2025-08-28") == CalendarStep::month);
  CHECK(step_from("2023-03-01") == CalendarStep::month);  // three years
  CHECK(step_from("2023-02-01") == CalendarStep::quarter);
  CHECK(step_from("2011-03-01") == CalendarStep::quarter);  // 15 years
  CHECK(step_from("2011-02-01") == CalendarStep::year);
}

TEST_CASE("an axis is of whole steps, also where the window begins or ends within one") {
  const Axis weeks = axis_of({day("2026-01-07"), day("2026-01-20")}, CalendarStep::week);
  REQUIRE(weeks.steps.size() == 3);
  CHECK(weeks.steps.front().from == day("2026-01-05"));
  CHECK(weeks.steps.back().from == day("2026-01-19"));
  CHECK(weeks.steps.back().to == day("2026-01-25"));
  const Axis quarters = axis_of({day("2025-02-28"), day("2025-12-31")}, CalendarStep::quarter);
  REQUIRE(quarters.steps.size() == 4);
  CHECK(quarters.steps.front().from == day("2025-01-01"));
  CHECK(quarters.steps.front().to == day("2025-03-31"));
  const Axis year = axis_of({day("2024-02-29"), day("2024-02-29")}, CalendarStep::year);
  REQUIRE(year.steps.size() == 1);
  CHECK(year.steps.front().to == day("2024-12-31"));
}

TEST_CASE("an axis has at most sixty steps, the last of them") {
  for (const auto step : {CalendarStep::day, CalendarStep::week, CalendarStep::month,
                          CalendarStep::quarter, CalendarStep::year}) {
    const Axis axis = axis_of({day("1800-01-15"), day("2026-03-01")}, step);
    CHECK(axis.steps.size() == 60);
    CHECK(axis.window.from == axis.steps.front().from);
    CHECK(axis.steps.back().from <= day("2026-03-01"));
    CHECK(axis.steps.back().to >= day("2026-03-01"));
  }
}

TEST_CASE("whatever is asked for has at most sixty steps that leave no day out") {
  for (int days = 0; days < 60 * 365; days += 7) {
    const Window window{plus_days(day("2026-03-01"), -days), day("2026-03-01")};
    const Axis axis = axis_of(window, step_for(window));
    REQUIRE(axis.steps.size() <= 60);
    for (std::size_t at = 1; at < axis.steps.size(); ++at) {
      CHECK(days_between(axis.steps[at - 1].to, axis.steps[at].from) == 1);
    }
    if (days <= 5300) CHECK(axis.window.from == window.from);
  }
}

TEST_CASE("a day outside the window has no place, even in a step that reaches over it") {
  const Axis axis = axis_of({day("2026-01-07"), day("2026-01-20")}, CalendarStep::week);
  CHECK_FALSE(place_of(axis, day("2026-01-06")));
  CHECK(place_of(axis, day("2026-01-07")) == 0);
  CHECK(place_of(axis, day("2026-01-11")) == 0);
  CHECK(place_of(axis, day("2026-01-12")) == 1);
  CHECK(place_of(axis, day("2026-01-20")) == 2);
  CHECK_FALSE(place_of(axis, day("2026-01-21")));
}
