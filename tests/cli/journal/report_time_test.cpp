#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "cli/world.hpp"
#include "hearth/core/date.hpp"
#include "hearth/core/text.hpp"

// Of which time a report is: so many weeks are that many marks, on whichever day it is asked.
using namespace hearth;
using namespace hearth::test;

namespace {

/// An answer each Sunday of a year.
void fill(World& world) {
  world.now = "2025-01-01T19:00:00+01:00";
  world.run("init --no-encryption --person Alex");
  for (int week = 0; week < 60; ++week) {
    const std::string day = to_string(plus_days(*parse_date("2025-01-05"), 7 * week));
    world.now = day + "T19:00:00+01:00";
    REQUIRE(world.run("checkin weekly --as Alex --set comfort=6").exit == Exit::ok);
  }
}

/// Each day of the week that ends on Sunday 1 February 2026, and a month's last and first days.
const std::vector<const char*> kDays{"2026-01-26", "2026-01-27", "2026-01-28", "2026-01-29",
                                     "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02"};

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// The most marks that a line of it was to have: 4 of "3 of 3" and "4 of 4".
int most_marks(const std::string& out) {
  int most = 0;
  for (auto at = out.find(" of "); at != std::string::npos; at = out.find(" of ", at + 1)) {
    most = std::max(most, std::atoi(out.c_str() + at + 4));
  }
  return most;
}

}  // namespace

TEST_CASE("so many weeks are that many marks, on whichever day they are asked for") {
  World world;
  fill(world);
  for (const char* day : kDays) {
    CAPTURE(day);
    world.now = std::string(day) + "T23:30:00+01:00";
    const int is_asked_later = has(day, "02-01") ? 0 : 1;  // the week that is now, not over yet
    CHECK(most_marks(world.run("report").out) == 12 - is_asked_later);
    for (const int weeks : {5, 12, 26}) {
      CAPTURE(weeks);
      const std::string out = world.run("report --last " + std::to_string(weeks) + "w").out;
      CHECK(most_marks(out) == weeks - is_asked_later);
    }
  }
}

TEST_CASE("beside so many weeks stand as many whole ones right before") {
  World world;
  fill(world);
  for (const char* day : kDays) {
    world.now = std::string(day) + "T23:30:00+01:00";
    for (const int weeks : {1, 4, 8, 12, 26}) {
      CAPTURE(day);
      CAPTURE(weeks);
      const std::string out = world.run("report --compare " + std::to_string(weeks) + "w").out;
      CHECK(most_marks(out) == weeks);
    }
  }
  world.now = "2026-01-28T19:00:00+01:00";
  CHECK(has(world.run("report --compare 4w").out, "8 Dec 2025 – 4 Jan 2026"));
  CHECK(has(world.run("report --compare 4w").out, "5 Jan – 28 Jan 2026"));
}

TEST_CASE("beside a month stands the month before, and beside a year the year before") {
  World world;
  fill(world);
  CHECK(has(world.run("report --compare 2025-03").out, "1 Feb – 28 Feb 2025"));
  CHECK(has(world.run("report --compare 2026-01").out, "1 Dec – 31 Dec 2025"));
  CHECK(has(world.run("report --compare 2026").out, "1 Jan – 31 Dec 2025"));
  CHECK(has(world.run("report --compare 10d --compare 2025-12").out, "1 Dec – 31 Dec 2025"));
}

TEST_CASE("a week that a month's end cuts counts once, and one that is not over is not missed") {
  World world;
  world.now = "2026-01-01T19:00:00+01:00";
  world.run("init --no-encryption --person Alex --person Sam");
  const auto answer_each_monday = [&](const char* from, int weeks) {
    for (int week = 0; week < weeks; ++week) {
      world.now = to_string(plus_days(*parse_date(from), 7 * week)) + "T19:00:00+01:00";
      for (const char* name : {"Alex", "Sam"}) {
        REQUIRE(world.run(std::string("checkin weekly --set comfort=6 --as ") + name).exit ==
                Exit::ok);
      }
    }
  };
  answer_each_monday("2026-01-05", 7);
  world.now = "2026-02-22T19:00:00+01:00";
  const std::string two = world.run("report --compare 2026-01 --compare 2026-02").out;
  CAPTURE(two);
  CHECK(times(two, "4 of 4") == 2);
  CHECK(times(two, "3 of 3") == 2);
  CHECK(has(two, "A week that begins in one stretch and ends in another counts in the first."));
  answer_each_monday("2026-02-23", 6);
  world.now = "2026-06-01T19:00:00+02:00";
  const std::string march = world.run("report --compare 2026-03").out;
  CAPTURE(march);
  CHECK(times(march, "4 of 4") == 2);
  CHECK(times(march, "5 of 5") == 2);
  const std::string april = world.run("report --compare 2026-03 --compare 2026-04").out;
  CHECK(times(april, "nothing to show") == 2);
}

TEST_CASE("beside each other two years are told by month, and as middles where they are") {
  World world;
  fill(world);
  world.now = "2026-02-22T23:30:00+01:00";
  const std::string years = one_line(world.run("report --compare 2025 --compare 2026").out);
  CAPTURE(years);
  CHECK(has(years, "mostly 6, 12 of 12 months"));
  CHECK(has(years, "middles 6, 6, 2 of 2 months"));
  CHECK(has(years, "Where a month has several answers, it counts as their middle."));
}

TEST_CASE("months and years are whole ones where marks are as long") {
  World world;
  fill(world);
  for (const char* day : kDays) {
    CAPTURE(day);
    world.now = std::string(day) + "T23:30:00+01:00";
    for (const char* length : {"12m", "1y"}) {
      const std::string out = world.run(std::string("report --all --last ") + length).out;
      CHECK(most_marks(out.substr(0, out.find("What moved"))) == 12);
    }
  }
}

TEST_CASE("twelve weeks stand on each side of a day, whichever day it is") {
  World world;
  fill(world);
  for (const char* day : {"2025-07-07", "2025-07-08", "2025-07-09", "2025-07-10", "2025-07-11",
                          "2025-07-12", "2025-07-13"}) {
    CAPTURE(day);
    const std::string sides = world.run(std::string("report --before-after ") + day).out;
    CHECK(times(sides, "n 12") == 2);
    CHECK(has(sides, "of 144 pairs"));
  }
}
