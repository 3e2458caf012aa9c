#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

void init(World& world) {
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
}

}  // namespace

TEST_CASE("unlock takes times up to a day") {
  World world;
  init(world);
  for (const char* time :
       {"0m", "-5m", "15", "m", "", "25h", "86401s", "1d", "1 m", "9999999999s"}) {
    world.passphrases = {kPassphrase};
    CHECK(world.run(std::string("unlock --for '") + time + "'").exit == Exit::usage);
    CHECK(world.passphrases.size() == 1);
  }
}

TEST_CASE("unlock with a wrong passphrase remembers nothing") {
  World world;
  init(world);
  world.passphrases = {"wrong", "wrong", "wrong"};
  CHECK(world.run("unlock").exit == Exit::locked);
  CHECK(world.run("list").exit == Exit::locked);
}

TEST_CASE(
    "unlocked, nothing is asked, and it is said where the key came from, but not to scripts") {
  World world;
  init(world);
  world.passphrases = {kPassphrase};
  if (world.run("unlock --for 1m").exit != Exit::ok) {
    MESSAGE("left out: this system remembers no keys");
    return;
  }
  Outcome outcome = world.run("log hello");
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.notes.find("key that is remembered") != std::string::npos);
  CHECK(world.run("list --json").notes.empty());
  CHECK(has(world.run("key").out, "  passphrase of Alex, "));
  world.interactive = false;
  CHECK(world.run("list").notes.empty());
  CHECK(world.run("lock").exit == Exit::ok);
  CHECK(world.run("list").exit == Exit::locked);
}
