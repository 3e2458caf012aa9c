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

TEST_CASE("unlocked, nothing is asked, and that the key is remembered is said once, by unlock") {
  World world;
  init(world);
  world.passphrases = {kPassphrase};
  const Outcome unlocked = world.run("unlock --for 1m");
  if (unlocked.exit != Exit::ok) {
    MESSAGE("left out: this system remembers no keys");
    return;
  }
  CHECK(has(unlocked.notes, "the key is remembered, and `hearth lock` forgets it"));
  const Outcome outcome = world.run("log hello");
  CHECK(outcome.exit == Exit::ok);
  CHECK_FALSE(has(outcome.notes, "remembered"));
  CHECK(world.run("list --json").notes.empty());
  CHECK(world.run("list").notes.empty());
  CHECK(has(world.run("key").out, "  passphrase of Alex, "));
  world.interactive = false;
  CHECK(world.run("list").notes.empty());
  CHECK(world.run("lock").exit == Exit::ok);
  CHECK(world.run("list").exit == Exit::locked);
}
