// What is checked where somebody has copied a shipped pack and changed it.

#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a translation of a shipped pack is not held against one's own copy of that pack") {
  World world;
  world.lang = "de";
  world.run("prompts copy daily");
  const std::string german = file_bytes(world / "prompts/checkin/daily.de.toml");
  const auto own = world / "prompts/checkin/daily.toml";
  write_file(own, with(file_bytes(own), "\"energy\"", "\"vigour\""));
  write_file(world / "daily.fr.toml", with(german, "\"de\"", "\"fr\""));
  const Outcome outcome = world.run("prompts check " + (world / "daily.fr.toml").string());
  CHECK(has(outcome.out, "no errors"));
  CHECK_FALSE(has(outcome.out, "vigour"));
}

TEST_CASE("a copy of a plan's pack without an answer that the plan reads is an error") {
  World world;
  world.run("prompts copy want");
  const auto own = world / "prompts/plan/want.toml";
  write_file(own, with(file_bytes(own), "id = \"worry\"", "id = \"unease\""));
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "the plan reads `worry`, and this pack does not ask it"));
}
