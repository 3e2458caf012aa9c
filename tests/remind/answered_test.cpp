// What an answered occasion does for a schedule.
#include <doctest/doctest.h>

#include "hearth/journal/occasion.hpp"
#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string done(const char* schedule, const char* occasion) {
  const auto last = done_by(scheduled(schedule), occasion);
  return last ? to_string(*last) : "none";
}

}  // namespace

TEST_CASE("answered: the last day of the occasion's period, whenever it was answered") {
  CHECK(done("weekly sun 19:00", "weekly/2026-W09") == "2026-03-01");
  CHECK(done("weekly sun 19:00", "weekly/2026-W09-2") == "2026-03-01");
  CHECK(done("weekly sun 19:00", "weekly/2026-W53") == "2027-01-03");
  CHECK(done("daily 21:00", "daily/2026-03-01") == "2026-03-01");
  CHECK(done("daily 21:00", "daily/2026-03-01-12") == "2026-03-01");
  CHECK(done("daily 21:00", "own-pack/2026-03") == "2026-03-31");
  CHECK(done("daily 21:00", "own-pack/2026-03-2") == "2026-03-31");
  CHECK(done("daily 21:00", "decision/2026-03-01T19:00:33") == "2026-03-01");
}

TEST_CASE("answered: a fortnight ends with the second of its weeks, where the year has it") {
  CHECK(done("weekly sun 19:00", "radar/2026-F05") == "2026-03-08");
  CHECK(done("weekly sun 19:00", "radar/2026-F27") == "2027-01-03");
  CHECK(done("weekly sun 19:00", "radar/2025-F26") == "2025-12-28");
}

TEST_CASE("answered: days that are no period of the calendar end before the next of them") {
  CHECK(done("every 3 20:00 2026-02-27", "daily/2026-02-27") == "2026-03-01");
  CHECK(done("every 3 20:00 2026-02-27", "daily/2026-03-01") == "2026-03-01");
  CHECK(done("every 3 20:00 2026-02-27", "daily/2026-03-02") == "2026-03-04");
  CHECK(done("every 3 20:00 2026-02-27", "daily/2026-02-26") == "2026-02-26");
  CHECK(done("monthly 15 19:00", "gain/2026-03") == "2026-04-14");
  CHECK(done("monthly 31 00:00", "gain/2026-03") == "2026-04-29");
  CHECK(done("monthly 1 19:00", "gain/2026-03") == "2026-03-31");
}

TEST_CASE("answered: with the pack's own rhythm nothing is left of the time that was answered") {
  struct Pair {
    Cadence cadence;
    const char* schedule;
  };
  for (const Pair& each : {Pair{Cadence::daily, "daily 21:00"},
                           {Cadence::weekly, "weekly mon 08:00"},
                           {Cadence::weekly, "weekly sun 19:00"},
                           {Cadence::monthly, "monthly 31 19:00"},
                           {Cadence::monthly, "monthly 1 00:00"},
                           {Cadence::monthly, "monthly 15 19:00"}}) {
    for (int n = 0; n < 800; ++n) {
      const WallTime at =
          *latest(scheduled(each.schedule), wall("2024-01-05T00:00") + std::chrono::days(n));
      const auto last =
          done_by(scheduled(each.schedule), "pack/" + period_of(each.cadence, day_of(at)));
      REQUIRE(last.has_value());
      REQUIRE(*last >= period_end(scheduled(each.schedule), day_of(at)));
      REQUIRE(*last < day_of(next(scheduled(each.schedule), at)));
    }
  }
}

TEST_CASE("answered: what is no occasion does nothing") {
  for (const char* text :
       {"", "weekly", "weekly/", "weekly/2026", "weekly/2026-W", "weekly/2026-Wxx",
        "weekly/yyyy-W09", "weekly/2026-W00", "weekly/2026-13", "weekly/rubbish"}) {
    CAPTURE(text);
    CHECK(done("weekly sun 19:00", text) == "none");
  }
}
