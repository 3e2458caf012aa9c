#include "hearth/core/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using hearth::Date;
using hearth::parse_date;

namespace {

Date day(const char* iso) { return parse_date(iso).value(); }

}  // namespace

TEST_CASE("only real days in the one form are dates") {
  for (const std::string text :
       {"", "2026-3-01", "2026-03-1", "26-03-01", "2026/03/01", " 2026-03-01", "2026-03-01 ",
        "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "2025-02-29", "1900-02-29",
        "+026-03-01", "2026-03--1", "2026-03-0x", "20260301", "２026-03-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("leap days are days") {
  CHECK(parse_date("2024-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK(hearth::to_string(hearth::plus_days(day("2024-02-28"), 1)) == "2024-02-29");
  CHECK(hearth::to_string(hearth::plus_days(day("2024-03-01"), -1)) == "2024-02-29");
  CHECK(hearth::days_between(day("2024-02-28"), day("2024-03-01")) == 2);
  CHECK(hearth::days_between(day("2024-03-01"), day("2023-03-01")) == -366);
}

TEST_CASE("a date is spoken as people say it") {
  CHECK(hearth::spoken(day("2026-03-01")) == "Sun 1 Mar 2026");
  CHECK(hearth::spoken(day("2024-02-29")) == "Thu 29 Feb 2024");
  CHECK(hearth::spoken(day("1999-12-31")) == "Fri 31 Dec 1999");
}

TEST_CASE("weeks agree with the examples published for ISO 8601") {
  const std::vector<std::pair<const char*, const char*>> published{
      {"1977-01-01", "1976-W53"}, {"1977-01-02", "1976-W53"}, {"1977-12-31", "1977-W52"},
      {"1978-01-02", "1978-W01"}, {"1979-12-31", "1980-W01"}, {"1980-12-28", "1980-W52"},
      {"1980-12-29", "1981-W01"}, {"1982-01-03", "1981-W53"}, {"2004-12-31", "2004-W53"},
      {"2005-01-01", "2004-W53"}, {"2005-01-02", "2004-W53"}, {"2005-01-03", "2005-W01"},
      {"2007-01-01", "2007-W01"}, {"2008-12-28", "2008-W52"}, {"2008-12-29", "2009-W01"},
      {"2009-12-31", "2009-W53"}, {"2010-01-03", "2009-W53"}, {"2010-01-04", "2010-W01"},
      {"2026-01-01", "2026-W01"}, {"2026-12-31", "2026-W53"}, {"2027-01-03", "2026-W53"}};
  for (const auto& each : published) {
    const std::string date = each.first;
    CAPTURE(date);
    CHECK(hearth::to_string(hearth::iso_week(day(each.first))) == each.second);
  }
}

TEST_CASE("a week that its year does not have has no Monday") {
  CHECK(hearth::monday_of({2026, 53}) == day("2026-12-28"));
  CHECK(hearth::monday_of({2009, 1}) == day("2008-12-29"));
  CHECK_FALSE(hearth::monday_of({2025, 53}));
  CHECK_FALSE(hearth::monday_of({2026, 0}));
  CHECK_FALSE(hearth::monday_of({2026, 54}));
  CHECK_FALSE(hearth::monday_of({2026, -1}));
  CHECK_FALSE(hearth::monday_of({100'000, 1}));
  CHECK_FALSE(hearth::monday_of({65'536 + 2026, 1}));
}

TEST_CASE("over a hundred years, days and weeks survive there and back and follow one another") {
  const auto first = day("1970-01-01");
  auto previous = hearth::iso_week(first);
  int mistakes = 0;
  for (int i = 0; i < 36'525; ++i) {
    const auto date = hearth::plus_days(first, i);
    const auto week = hearth::iso_week(date);
    const auto monday = hearth::monday_of(week);
    const int into_week = monday ? hearth::days_between(*monday, date) : -1;
    const bool follows =
        into_week == 0 ? hearth::to_string(week) > hearth::to_string(previous) : week == previous;
    const bool same =
        parse_date(hearth::to_string(date)) == date && hearth::days_between(first, date) == i;
    if (!same || !follows || into_week < 0 || into_week > 6) ++mistakes;
    previous = week;
  }
  CHECK(mistakes == 0);
}

TEST_CASE("29 February is remembered every year") {
  using namespace std::chrono;
  const auto remembered = [](const char* on) {
    return hearth::remembered_on(*hearth::parse_date(on));
  };
  CHECK(remembered("2025-03-01") == std::vector<month_day>{March / 1});
  CHECK(remembered("2024-02-28") == std::vector<month_day>{February / 28});
  CHECK(remembered("2024-02-29") == std::vector<month_day>{February / 29});
  CHECK(remembered("2025-02-28") == std::vector<month_day>{February / 28, February / 29});
  CHECK(remembered("1900-02-28").size() == 2);
}
