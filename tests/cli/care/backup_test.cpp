#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("backup copies the journal once, and asks for no passphrase") {
  World world;
  world.passphrases = {"four quiet garden words", "four quiet garden words"};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  const std::string copy = (world / "copy").string();
  CHECK(world.run("backup").exit == Exit::usage);
  CHECK(world.run("backup " + copy).exit == Exit::ok);
  CHECK(file_bytes(copy) == file_bytes(world / "journal.hearth"));
  CHECK(world.run("backup " + copy).exit == Exit::failed);
}

TEST_CASE("a backup is not given the name of another kind of file") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  for (const char* name : {"therapy.pdf", "journal.JSON", "journal.zip"}) {
    CHECK(world.run("backup " + (world / name).string()).exit == Exit::usage);
    CHECK(!std::filesystem::exists(world / name));
  }
  for (const char* name : {"a.hearth", "a.backup", "a.2026-03-01"}) {
    CHECK(world.run("backup " + (world / name).string()).exit == Exit::ok);
  }
}

TEST_CASE("a backup does not take the name of a file of the journal") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  for (const char* name : {"journal.hearth-journal", "journal.hearth-wal", "journal.hearth.prev",
                           "journal.hearth.lock", "journal.hearth.replaced-2.bak"}) {
    const Outcome outcome = world.run("backup " + (world / name).string());
    CHECK_MESSAGE(outcome.exit == Exit::usage, name);
    CHECK(has(outcome.notes, "the name of a file that belongs to it"));
    CHECK(has(outcome.notes, "Nothing was written."));
  }
  CHECK(!std::filesystem::exists(world / "journal.hearth-journal"));
}
