#include "hearth/core/day_words.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

const Date kMonday = *parse_date("2026-01-05");
const Date kSunday = *parse_date("2026-03-01");
const Date kEarlier = *parse_date("2024-12-31");

}  // namespace

TEST_CASE("a day is said as short or as long as there is room") {
  CHECK(day_month(kMonday) == "5 Jan");
  CHECK(day_month_year(kMonday) == "5 Jan 2026");
  CHECK(month_year(kEarlier) == "Dec 2024");
  CHECK(month_name(kEarlier) == "Dec");
  CHECK(year_name(kEarlier) == "2024");
}

TEST_CASE("a stretch of days names its year once, or both") {
  CHECK(from_to(kMonday, kSunday) == "5 Jan – 1 Mar 2026");
  CHECK(from_to(kEarlier, kSunday) == "31 Dec 2024 – 1 Mar 2026");
  CHECK(months_from_to(kEarlier, kSunday) == "Dec 2024 – Mar 2026");
}
