#include <doctest/doctest.h>

#include "cli/world.hpp"

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

TEST_CASE("a report shows what the last eight weeks hold, and no more") {
  World world;
  world.run("init --no-encryption --person Alex");
  write_file(world / "a.toml", "pack = \"daily\"\n[people.Alex]\nmood = 7\n");
  const std::string answers = "checkin daily --answers " + (world / "a.toml").string();
  REQUIRE(world.run(answers).exit == Exit::ok);
  CHECK(world.run("report").out.find("mood") != std::string::npos);
  world.now = "2026-06-01T19:00:00+02:00";
  CHECK(world.run("report").exit == Exit::nothing_found);
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
