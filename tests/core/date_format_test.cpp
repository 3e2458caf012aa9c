#include "hearth/core/date_format.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"

using namespace hearth;

namespace {

std::string read(const char* format, std::string_view text) {
  const auto when = DateFormat(format).read(text);
  if (!when) return "none";
  if (!when->time_of_day) return to_string(when->day);
  return to_string(at_local(when->day, *when->time_of_day, when->offset_minutes.value_or(0)));
}

}  // namespace

TEST_CASE("days and times as people write them") {
  CHECK(read("%d.%m.%Y", "1.3.2026") == "2026-03-01");
  CHECK(read("%d.%m.%Y %H:%M", " 01.03.2026  9:05 ") == "2026-03-01T09:05:00+00:00");
  CHECK(read("%m/%d/%y %I:%M %p", "03/01/26 12:05 AM") == "2026-03-01T00:05:00+00:00");
  CHECK(read("%m/%d/%y", "03/01/69") == "1969-03-01");
  CHECK(read("%A, %B %-d, %Y", "Sunday, march 1, 2026") == "2026-03-01");
  CHECK(read("%a %e %b %Y %T", "Sun  1 Mar 2026 21:30:15") == "2026-03-01T21:30:15+00:00");
  CHECK(read("%d %B %Y", "5 may 2026") == "2026-05-05");
  CHECK(read("%Y%m%d%H%M", "202603012130") == "2026-03-01T21:30:00+00:00");
  CHECK(read("%FT%R:%S.%f%z", "2026-03-01T21:30:15.25+0100") == "2026-03-01T21:30:15.250+01:00");
  CHECK(read("%Y 100%% %m %d", "2026 100% 03 01") == "2026-03-01");
}

TEST_CASE("what does not fit is none") {
  for (const char* text : {"", "32.1.2026", "30.2.2026", "1.13.2026", "1.3.2026 x", "1-3-2026",
                           "1.3", "a.3.2026", "1.3.", "0.3.2026", "\xff"}) {
    CHECK_MESSAGE(read("%d.%m.%Y", text) == "none", text);
  }
  CHECK(read("%Y-%m-%d %I:%M %p", "2026-03-01 13:00 pm") == "none");
  CHECK(read("%Y-%m-%d %I:%M %p", "2026-03-01 1:00") == "none");
  CHECK(read("%F %z", "2026-03-01 +25:00") == "none");
}

TEST_CASE("a time at the front tells where it ends") {
  const auto front = DateFormat("%d.%m.%Y").read_front("1.3.2026 A walk");
  REQUIRE(front);
  CHECK(front->size == 8);
}

TEST_CASE("a format has to tell a day, in signs that are known") {
  for (const char* format : {"", "%d.%m.", "%H:%M", "%Y-%m", "%Y-%d", "%Y-%m-%d %", "%Y-%m-%d %Q",
                             "%Y-%m-%d %I:%M", "%F %p", "%F %-", "%F %\xc3"}) {
    CAPTURE(format);
    CHECK_THROWS_AS(DateFormat{format}, Error);
  }
}
