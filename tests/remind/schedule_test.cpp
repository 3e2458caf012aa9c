#include "hearth/remind/schedule.hpp"

#include <doctest/doctest.h>

#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kAll[] = {"daily 21:00",      "weekly sun 19:00",
                                "weekly wed 00:00", "every 3 20:00 2026-02-27",
                                "monthly 31 23:59", "monthly 1 00:00"};

std::string latest_of(const char* schedule, const char* now) {
  const auto found = latest(scheduled(schedule), wall(now));
  return found ? to_string(*found) : "none";
}

std::string next_of(const char* schedule, const char* now) {
  return to_string(next(scheduled(schedule), wall(now)));
}

std::string end_of(const char* schedule, const char* scheduled_day) {
  return to_string(period_end(scheduled(schedule), day(scheduled_day)));
}

}  // namespace

TEST_CASE("schedule: written as it is read") {
  for (const char* text : kAll) CHECK(to_string(scheduled(text)) == text);
}

TEST_CASE("schedule: nothing else is one") {
  for (const char* text :
       {"", "daily", "daily 25:00", "daily 9:00", "weekly 19:00", "weekly sunday 19:00",
        "weekly sun", "every 1 20:00 2026-02-27", "every 367 20:00 2026-02-27", "every 3 20:00",
        "every 3 20:00 2026-02-30", "every three 20:00 2026-02-27", "monthly 0 19:00",
        "monthly 32 19:00", "monthly 5", "yearly 19:00", "daily 21:00 21:00", "DAILY 21:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_schedule(text).has_value());
  }
}

TEST_CASE("schedule: the latest time that has come") {
  CHECK(latest_of("daily 21:00", "2026-03-01T21:00") == "2026-03-01T21:00");
  CHECK(latest_of("daily 21:00", "2026-03-01T20:59") == "2026-02-28T21:00");
  CHECK(latest_of("weekly sun 19:00", "2026-03-01T19:00") == "2026-03-01T19:00");
  CHECK(latest_of("weekly sun 19:00", "2026-03-01T18:59") == "2026-02-22T19:00");
  CHECK(latest_of("weekly sun 19:00", "2026-03-07T23:59") == "2026-03-01T19:00");
  CHECK(latest_of("every 3 20:00 2026-02-27", "2026-03-02T19:59") == "2026-02-27T20:00");
  CHECK(latest_of("every 3 20:00 2026-02-27", "2026-03-02T20:00") == "2026-03-02T20:00");
  CHECK(latest_of("every 3 20:00 2026-02-27", "2026-02-27T19:59") == "none");
  CHECK(latest_of("monthly 31 19:00", "2026-03-01T12:00") == "2026-02-28T19:00");
  CHECK(latest_of("monthly 30 19:00", "2024-03-29T12:00") == "2024-02-29T19:00");
  CHECK(latest_of("monthly 15 19:00", "2026-01-15T18:00") == "2025-12-15T19:00");
}

TEST_CASE("schedule: an hour that clocks skip counts from the first minute behind it") {
  // On 29 March 2026 clocks in Berlin show 01:59, then 03:00.
  CHECK(latest_of("daily 02:30", "2026-03-29T01:59") == "2026-03-28T02:30");
  CHECK(latest_of("daily 02:30", "2026-03-29T03:00") == "2026-03-29T02:30");
}

TEST_CASE("schedule: the next is the first time of which now is not the latest") {
  CHECK(next_of("daily 21:00", "2026-02-28T21:00") == "2026-03-01T21:00");
  CHECK(next_of("weekly sun 19:00", "2026-03-01T19:00") == "2026-03-08T19:00");
  CHECK(next_of("every 3 20:00 2026-02-27", "2026-01-01T00:00") == "2026-02-27T20:00");
  CHECK(next_of("monthly 31 19:00", "2026-03-31T19:00") == "2026-04-30T19:00");
  for (const char* text : kAll) {
    WallTime now = wall("2026-02-27T20:00");
    for (int n = 0; n < 500; ++n) {
      const WallTime after = next(scheduled(text), now);
      REQUIRE(latest(scheduled(text), after) == after);
      const auto before = latest(scheduled(text), after - std::chrono::minutes(1));
      REQUIRE((!before || *before <= now));
      now = after;
    }
  }
}

TEST_CASE(
    "schedule: what a scheduled day asks for ends with its day, its week, or before the next") {
  CHECK(end_of("daily 21:00", "2026-03-01") == "2026-03-01");
  CHECK(end_of("weekly sun 19:00", "2026-03-01") == "2026-03-01");
  CHECK(end_of("weekly mon 19:00", "2026-03-02") == "2026-03-08");
  CHECK(end_of("weekly thu 19:00", "2026-12-31") == "2027-01-03");
  CHECK(end_of("every 3 20:00 2026-02-27", "2026-02-27") == "2026-03-01");
  CHECK(end_of("monthly 15 19:00", "2026-02-15") == "2026-03-14");
  CHECK(end_of("monthly 31 19:00", "2026-02-28") == "2026-03-30");
}

TEST_CASE("schedule: how long after its time a reminder makes sense") {
  using namespace std::chrono_literals;
  CHECK(grace(scheduled("daily 21:00")) == 20h);
  CHECK(grace(scheduled("weekly sun 19:00")) == 72h);
  CHECK(grace(scheduled("monthly 1 19:00")) == 72h);
  CHECK(grace(scheduled("every 3 20:00 2026-02-27")) == 36h);
  CHECK(grace(scheduled("every 14 20:00 2026-02-27")) == 7 * 24h);
}
