#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a text is kept at once, as it is") {
  World world;
  world.interactive = false;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("log \"we laughed  a lot, #tonight: 2026-01-01 \U0001F33F\" --as Sam").exit ==
        Exit::ok);
  const std::string json = world.run("list --json").out;
  CHECK(has(json, "\"text\": \"we laughed  a lot, #tonight: 2026-01-01 \U0001F33F\""));
  CHECK(has(json, "\"person\": \"Sam\""));
  CHECK(has(json, "\"tags\": []"));
}

TEST_CASE("who writes is asked on a terminal and named elsewhere") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("log hello", {"3", "sam"}).exit == Exit::ok);
  CHECK(has(world.run("list").out, "Sam"));
  CHECK(world.run("log hello", {"!"}).exit == Exit::left);
  world.interactive = false;
  const Outcome outcome = world.run("log hello");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "--as"));
}

TEST_CASE("without a text the questions of log/moment are asked") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("log", {"a walk by the river", "-", "-", "-", "-"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(world.run("list").out, "a walk by the river"));
}

TEST_CASE("a past day is marked as recalled, a coming one refused") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log hello --date 2026-02-14").exit == Exit::ok);
  CHECK(has(world.run("list").out, "14 Feb 2026"));
  CHECK(world.run("log hello --date 2026-03-02").exit == Exit::usage);
}

TEST_CASE("texts that are none are refused") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log '  '").exit == Exit::usage);
  CHECK(world.run("log '\xff\xfe'").exit == Exit::usage);
  world.interactive = false;
  CHECK(world.run("log").exit == Exit::usage);
  CHECK(world.run("list").exit == Exit::nothing_found);
}
