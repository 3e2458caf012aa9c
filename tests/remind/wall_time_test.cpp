#include "hearth/remind/wall_time.hpp"

#include <doctest/doctest.h>

#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("wall time: what the clock shows there and then, down to the minute") {
  CHECK(wall_time(*parse_moment("2026-03-01T19:00:59+01:00")) == wall("2026-03-01T19:00"));
  CHECK(wall_time(*parse_moment("2026-03-01T23:30:00-05:00")) == wall("2026-03-01T23:30"));
  CHECK(wall_time(*parse_moment("1969-12-31T00:00:00Z")) == wall("1969-12-31T00:00"));
}

TEST_CASE("wall time: its parts") {
  const WallTime time = wall("2024-02-29T23:59");
  CHECK(day_of(time) == day("2024-02-29"));
  CHECK(minute_of_day(time) == std::chrono::minutes(24 * 60 - 1));
  CHECK(wall_time(day_of(time), minute_of_day(time)) == time);
  CHECK(to_string(time + std::chrono::minutes(1)) == "2024-03-01T00:00");
}

TEST_CASE("wall time: read as it is written, and nothing looser") {
  for (const char* text : {"2026-03-01T00:00", "2026-12-31T23:59", "1900-01-01T07:05"}) {
    CHECK(to_string(wall(text)) == text);
  }
  for (const char* text :
       {"", "-", "2026-03-01", "2026-03-01 19:00", "2026-03-01T24:00", "2026-03-01T19:60",
        "2026-02-30T19:00", "2026-03-01T19:00Z", "2026-03-01T19:00:00", "2026-03-01T-9:00",
        " 2026-03-01T19:00", "2026-03-01T19;00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_wall_time(text).has_value());
  }
}

TEST_CASE("wall time: a time of day") {
  CHECK(to_clock(std::chrono::minutes(7 * 60 + 5)) == "07:05");
  CHECK(parse_clock("23:59") == std::chrono::minutes(24 * 60 - 1));
  for (const char* text : {"", "7:05", "24:00", "12:60", "12.30", "12:3", "+1:30", "12:300"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_clock(text).has_value());
  }
}
