// What is told of words that could not be saved, and of a journal that is older than it was.

#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

Outcome with_passphrase(World& world, const std::string& command) {
  world.passphrases = {kPassphrase, kPassphrase};
  return world.run(command);
}

/// Nothing can be saved then, not even by root.
void stick(const World& world) {
  std::filesystem::remove(world / "journal.hearth.lock");
  std::filesystem::create_directory(world / "journal.hearth.lock");
}

}  // namespace

TEST_CASE("words that cannot be saved are kept, and in the journal after the next command") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  stick(world);
  const Outcome failed = with_passphrase(world, "log marmaladecanary");
  CHECK(failed.exit == Exit::failed);
  CHECK(has(failed.notes, "Your words are kept, encrypted"));
  CHECK(with_passphrase(world, "list").exit == Exit::nothing_found);
  std::filesystem::remove(world / "journal.hearth.lock");
  const Outcome next = with_passphrase(world, "list");
  CHECK(has(next.notes, "What could not be saved before is in the journal now."));
  CHECK(has(next.out, "marmaladecanary"));
}

TEST_CASE("an encrypted journal older than the one last open here is noticed, once") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  const std::string old = file_bytes(world / "journal.hearth");
  REQUIRE(with_passphrase(world, "log one").exit == Exit::ok);
  CHECK_FALSE(has(with_passphrase(world, "list").notes, "older"));
  write_file(world / "journal.hearth", old);
  CHECK(has(with_passphrase(world, "list").notes, "version 0, older than version 1"));
  CHECK_FALSE(has(with_passphrase(world, "list").notes, "older"));
}

TEST_CASE("one that was restored with hearth is not called older") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  for (const char* words : {"log one", "log two", "list"}) with_passphrase(world, words);
  const auto previous = (world / "journal.hearth.prev").string();
  REQUIRE(with_passphrase(world, "restore " + previous).exit == Exit::ok);
  CHECK_FALSE(has(with_passphrase(world, "list").notes, "older"));
}
