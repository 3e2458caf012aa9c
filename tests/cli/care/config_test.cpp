#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/store/shelf/settings.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a setting is set, shown, listed with where it comes from, and taken away") {
  World world;
  CHECK(world.run("config as").exit == Exit::nothing_found);
  CHECK(world.run("config as Alex").exit == Exit::ok);
  CHECK(world.run("config as").out == "Alex\n");
  const std::string list = world.run("config").out;
  for (const SettingKey& key : setting_keys()) CHECK(has(list, std::string(key.name)));
  CHECK(has(list, "config.toml"));
  CHECK(has(world.run("config --as Sam").out, "HEARTH_AS"));
  CHECK(world.run("config as --unset").exit == Exit::ok);
  CHECK(world.run("config as").exit == Exit::nothing_found);
}

TEST_CASE("comments stay") {
  World world;
  write_file(world / "config.toml", "# mine\ncolor = true # why not\n");
  world.run("config color no");
  CHECK(file_bytes(world / "config.toml") == "# mine\ncolor = false # why not\n");
}

TEST_CASE("what is no setting or no value of it is refused, and the file stays") {
  World world;
  world.run("config color no");
  const std::string before = file_bytes(world / "config.toml");
  const Outcome outcome = world.run("config colour no");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "color"));
  CHECK(world.run("config color blue").exit == Exit::usage);
  CHECK(world.run("config --unset").exit == Exit::usage);
  CHECK(world.run("config color no --unset").exit == Exit::usage);
  CHECK(file_bytes(world / "config.toml") == before);
}
