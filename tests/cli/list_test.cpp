#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

World& with_three(World& world) {
  world.run("init --no-encryption --person Alex");
  for (const char* words : {"first", "second", "third"}) world.run(std::string("log ") + words);
  return world;
}

}  // namespace

TEST_CASE("the last so many, the newest at the end") {
  World world;
  const std::string list = with_three(world).run("list -n 2").out;
  CHECK(list.find("first") == std::string::npos);
  CHECK(list.find("second") < list.find("third"));
}

TEST_CASE("JSON is an array of entries with the documented members") {
  World world;
  const Tree tree = parse_json(with_three(world).run("list --json").out);
  const auto& list = std::get<Tree::Array>(tree.data);
  REQUIRE(list.size() == 3);
  for (const char* key :
       {"id", "at", "person", "kind", "pack", "text", "tags", "share", "answers"}) {
    CHECK_MESSAGE(list.front().find(key), key);
  }
}

TEST_CASE("nothing found is told by the exit code, and stdout stays empty") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command : {"list", "list --json"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::nothing_found);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("a number that is none is refused") {
  World world;
  with_three(world);
  for (const char* number : {"0", "-1", "x"}) {
    CHECK(world.run(std::string("list -n ") + number).exit == Exit::usage);
  }
}

TEST_CASE("escape sequences in a text never reach the terminal") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.run("log 'a\x1b[2Jb\x07'");
  CHECK(world.run("list").out.find('\x1b') == std::string::npos);
}
