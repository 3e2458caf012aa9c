#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/system/save.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPack = R"(format = 1
id = "short"
version = 1
kind = "checkin"
title = "Short"
cadence = "none"
minutes = 1

[[section]]
id = "alone"
title = "Alone"
for = "each"
share = "shared"

[[section.question]]
id = "effort"
ask = "What did you see {others} do?"
type = "text"
)";

void prepare(World& world) {
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  write_new_file(world / "prompts/checkin/short.toml", kPack);
}

const std::vector<std::string> kTyped = {"You never ask.", "y", "It was quiet", "", "", "y"};

}  // namespace

TEST_CASE("the offer comes in a check-in, and the chosen words are kept") {
  World world;
  prepare(world);
  const Outcome outcome = world.run("checkin short --as Alex", kTyped);
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  const std::string list = world.run("list --json").out;
  CHECK(has(list, "It was quiet"));
  CHECK_FALSE(has(list, "You never"));
}

TEST_CASE("the settings switch it off") {
  World world;
  prepare(world);
  write_new_file(world / "config.toml", "reframe = false\n");
  const Outcome outcome = world.run("checkin short --as Alex", kTyped);
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == kTyped.size() - 1);
  CHECK(has(world.run("list --json").out, "You never ask."));
}

TEST_CASE("it comes in German, in the check-in that is shipped") {
  World world;
  world.lang = "de-DE";
  REQUIRE(world.run("init --no-encryption --person Alex --person Sam").exit == Exit::ok);
  const Outcome outcome =
      world.run("checkin weekly --as Alex",
                {"7", "-", "1", "-", "-", "0", "-", "-", "Du hast mir noch nie geholfen.", "ja",
                 "Ich habe allein gespült", "", "", "j"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.heard, "Vielleicht stimmt dieser Satz genau so."));
  const std::string list = world.run("list --json --as Alex").out;
  CHECK(has(list, "Ich habe allein gespült"));
  CHECK_FALSE(has(list, "noch nie geholfen"));
}
