#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/date.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a report without numbers says so and prints nothing") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("report");
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(outcome.out.empty());
  CHECK(outcome.notes.find("hearth checkin") != std::string::npos);
}

TEST_CASE("a report shows what the last twelve weeks hold, or what is asked for") {
  World world;
  world.run("init --no-encryption --person Alex");
  write_file(world / "a.toml", "pack = \"daily\"\n[people.Alex]\nmood = 7\n");
  const std::string answers = "checkin daily --answers " + (world / "a.toml").string();
  REQUIRE(world.run(answers).exit == Exit::ok);
  CHECK(world.run("report").out.find("mood") != std::string::npos);
  world.now = "2026-06-01T19:00:00+02:00";
  CHECK(world.run("report").exit == Exit::nothing_found);
  CHECK(has(world.run("report --last 6m").out, "mood"));
  CHECK(has(world.run("report --since 2026-03-01").out, "mood"));
  CHECK(world.run("report --since 2026-03-02").exit == Exit::nothing_found);
  CHECK(has(world.run("report --since 2026-03-01 --until 2026-03-01").out, "One mark a day"));
}

TEST_CASE("a stretch of time that is none is refused, with what would do") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* length : {"0w", "w", "5", "-3w", "12 weeks", "99999999999d", "1001d", ""}) {
    CAPTURE(length);
    const Outcome outcome = world.run(std::string("report --last '") + length + "'");
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "10d, 12w, 6m or 2y"));
  }
  CHECK(world.run("report --last 4w --since yesterday").exit == Exit::usage);
  CHECK(world.run("report --since yesterday --until 2026-02-01").exit == Exit::usage);
}

TEST_CASE("a report says what moved, and of other tags only when all is asked for") {
  World world;
  world.run("init --no-encryption --person Alex");
  const std::vector<int> comfort{2, 3, 4, 4, 5, 6, 6, 7};
  for (std::size_t week = 0; week < comfort.size(); ++week) {
    const std::string day = to_string(plus_days(*parse_date("2026-01-11"), 7 * int(week)));
    const std::string rain = week % 2 == 0 ? " --set gestures=rain" : " --set gestures=sun";
    REQUIRE(world
                .run("checkin weekly --as Alex --date " + day + rain +
                     " --set comfort=" + std::to_string(comfort[week]))
                .exit == Exit::ok);
  }
  const Outcome brief = world.run("report");
  CHECK(has(brief.out, "What moved"));
  CHECK(has(brief.out, "Alex: Comfort tended to rise"));
  CHECK_FALSE(has(brief.out, "does not say that it came from it"));
  CHECK(has(world.run("report --all").out, "does not say that it came from it"));
  CHECK(has(world.run("report --format md").out, "## What moved"));
}

TEST_CASE("what was answered about pressure is in no report unless it is asked for") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  REQUIRE(world.run("checkin weekly --as Alex --set pressure=3").exit == Exit::ok);
  CHECK(world.run("report --as Alex").exit == Exit::nothing_found);
  REQUIRE(world.run("checkin weekly --as Alex --set pressure=3 --set closeness=5").exit ==
          Exit::ok);
  const Outcome open = world.run("report --as Alex");
  CHECK(has(open.out, "closeness"));
  CHECK_FALSE(has(open.out + open.notes, "pressure"));
  CHECK(has(world.run("report --as Alex --with-pressure").out, "pressure"));
  CHECK_FALSE(has(world.run("report --as Sam --with-pressure").out, "pressure"));
}
