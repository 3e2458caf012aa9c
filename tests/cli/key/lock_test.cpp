#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("lock without a remembered key is no mistake, and asks nobody") {
  World world;
  world.passphrases = {"four quiet garden words", "four quiet garden words"};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  CHECK(world.run("lock").exit == Exit::ok);
}

TEST_CASE("lock says that a plain journal has no key") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const Outcome outcome = world.run("lock");
  CHECK(outcome.exit == Exit::failed);
  CHECK(outcome.notes.find("hearth key encrypt") != std::string::npos);
}
