#include "hearth/core/moment.hpp"

#include <doctest/doctest.h>

#include <string>

using hearth::Moment;
using hearth::parse_moment;

namespace {

Moment moment(const char* iso) { return parse_moment(iso).value(); }

}  // namespace

TEST_CASE("a moment is known by its instant and its offset") {
  CHECK(moment("1970-01-01T00:00:00Z") == Moment{0, 0});
  CHECK(moment("2001-09-09T01:46:40Z").ms == 1'000'000'000'000);
  CHECK(moment("1969-12-31T23:59:59.999Z").ms == -1);
  CHECK(moment("2026-03-01T19:00:00+01:00").ms == moment("2026-03-01T18:00:00Z").ms);
  CHECK(moment("2026-03-01T19:00:00+01:00").offset_minutes == 60);
  CHECK(moment("2026-03-01T00:30:00-03:30").offset_minutes == -210);
}

TEST_CASE("a fraction counts by its place and is printed only if there is one") {
  CHECK(moment("1970-01-01T00:00:00.5Z").ms == 500);
  CHECK(moment("1970-01-01T00:00:00.05Z").ms == 50);
  CHECK(moment("1970-01-01T00:00:00.005Z").ms == 5);
  CHECK(hearth::to_string(Moment{5, 0}) == "1970-01-01T00:00:00.005+00:00");
  CHECK(hearth::to_string(Moment{1000, 0}) == "1970-01-01T00:00:01+00:00");
  CHECK(hearth::to_string(Moment{-1, 0}) == "1969-12-31T23:59:59.999+00:00");
}

TEST_CASE("anything but an ISO moment with an offset is refused") {
  for (const std::string text : {"",
                                 "2026-03-01",
                                 "2026-03-01T19:00:00",
                                 "2026-03-01 19:00:00Z",
                                 "2026-03-01T19:00Z",
                                 "2026-03-01T24:00:00Z",
                                 "2026-03-01T19:60:00Z",
                                 "2026-03-01T19:00:60Z",
                                 "2026-02-29T19:00:00Z",
                                 "2026-03-01T19:00:00z",
                                 "2026-03-01T19:00:00.Z",
                                 "2026-03-01T19:00:00.1234Z",
                                 "2026-03-01T19:00:00+0100",
                                 "2026-03-01T19:00:00+24:00",
                                 "2026-03-01T19:00:00+01:60",
                                 "2026-03-01T19:00:00+01:00 ",
                                 "2026-03-01T19:00:00ZZ",
                                 "2026-03-01T1 :00:00Z",
                                 "2026-03-01T19-00-00Z",
                                 "2026-03-01T19:00:00 01:00",
                                 "2026-03-01T19:00:00."}) {
    CAPTURE(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("the wall clock and calendar are those of the place") {
  const auto new_year = moment("2027-01-01T00:10:00+14:00");
  CHECK(hearth::to_string(hearth::local_date(new_year)) == "2027-01-01");
  CHECK(hearth::local_clock(new_year) == "00:10");
  const Moment elsewhere{new_year.ms, -660};
  CHECK(hearth::to_string(hearth::local_date(elsewhere)) == "2026-12-30");
  CHECK(hearth::local_clock(elsewhere) == "23:10");
  const auto before_epoch = moment("1969-07-20T23:59:00-05:00");
  CHECK(hearth::to_string(hearth::local_date(before_epoch)) == "1969-07-20");
  CHECK(hearth::local_clock(before_epoch) == "23:59");
}

TEST_CASE("moments survive there and back at every offset") {
  int mistakes = 0;
  for (int offset = -1439; offset <= 1439; ++offset) {
    const std::int64_t ms = 1'772'388'000'000 + std::int64_t{offset} * 86'399'137;
    const Moment here{ms, offset};
    if (parse_moment(hearth::to_string(here)) != here) ++mistakes;
    const auto date = hearth::local_date(here);
    const auto built = hearth::at_local(date, std::chrono::minutes{1234}, offset);
    const bool same_day = hearth::local_date(built) == date;
    if (!same_day || hearth::local_clock(built) != "20:34") ++mistakes;
    if (hearth::at_local(date, hearth::time_of_day(here), offset) != here) ++mistakes;
  }
  CHECK(mistakes == 0);
}
