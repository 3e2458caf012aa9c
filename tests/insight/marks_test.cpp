#include "hearth/insight/marks.hpp"

#include <doctest/doctest.h>

#include "insight/curves.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

/// Which steps of a series with that cadence want an answer, as `x` and `.`; it was answered on
/// these days.
std::string wanted(Cadence cadence, const std::vector<Date>& days, const Axis& axis) {
  Series series{.wording = scale("mood"),
                .person = id(1),
                .cadence = cadence,
                .asked = days,
                .met = days,
                .due = axis.window};
  for (const Date each : days) series.points.push_back({each, 5});
  std::string marks;
  for (const Mark& mark : curve_of(series, axis).marks) marks += mark.planned ? 'x' : '.';
  return marks;
}

}  // namespace

TEST_CASE("a mark is the median of its answers, with the lowest and the highest of them") {
  const Axis axis = weeks(2);
  const Curve curve = daily("mood", {kNone, 1, 9, 2, kNone, 4, 6}, axis);
  REQUIRE(curve.marks.size() == 2);
  CHECK_FALSE(curve.marks[0].middle);
  CHECK(curve.marks[1].middle == 4);
  CHECK(curve.marks[1].lowest == 1);
  CHECK(curve.marks[1].highest == 9);
  CHECK(curve.marks[1].answers == 5);
}

TEST_CASE("a step without an answer is a gap: never filled, carried on or zero") {
  const Axis axis = weeks(4);
  const Curve curve = weekly("mood", {6, kNone, kNone, 5}, axis);
  CHECK(middles(curve.marks) == std::vector<double>{6, 5});
  for (const std::size_t at : {1U, 2U}) {
    CHECK(curve.marks[at].planned);
    CHECK_FALSE(curve.marks[at].middle);
    CHECK(curve.marks[at].answers == 0);
  }
}

TEST_CASE("the step that is not over wants no answer yet, but takes one") {
  const Axis axis = axis_of({day("2026-02-16"), day("2026-02-25")}, CalendarStep::week);
  CHECK(wanted(Cadence::weekly, {}, axis) == "x.");
  CHECK(wanted(Cadence::daily, {day("2026-02-24")}, axis) == "xx");
}

TEST_CASE("a pack that comes more seldom than the steps wants one answer in each of its periods") {
  const Axis days = axis_of({day("2026-02-02"), day("2026-02-23")}, CalendarStep::day);
  CHECK(wanted(Cadence::weekly, {day("2026-02-04")}, days) == "..x..........x......x.");
  const Axis axis = weeks(8);  // week 2, then 3 and 4, 5 and 6, 7 and 8, and 9
  CHECK(wanted(Cadence::fortnightly, {day("2026-01-14"), day("2026-02-10")}, axis) == "xx..xx..");
  CHECK(wanted(Cadence::monthly, {day("2026-01-14")}, axis) == ".x......");
}

TEST_CASE("a pack that comes more often than the steps wants an answer in each of them") {
  const Axis axis = months(4);
  CHECK(wanted(Cadence::weekly, {day("2025-12-03")}, axis) == "xxx.");
  CHECK(wanted(Cadence::daily, {}, axis) == "xxx.");
}

TEST_CASE("samples stand at the real first days of their steps") {
  const Axis axis = months(4);
  const Curve curve = weekly_in_months("mood", {1, 2, kNone, 4}, axis);
  const std::vector<Sample> all = samples(curve.marks, axis);
  REQUIRE(all.size() == 3);
  CHECK(all[0].week == 0);
  CHECK(all[1].week == doctest::Approx(30 / 7.0));  // November has 30 days
  CHECK(all[2].week == doctest::Approx(92 / 7.0));
  CHECK(all[2].value == 4);
}
