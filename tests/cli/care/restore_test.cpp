#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

}  // namespace

TEST_CASE("restore lists what is kept, and brings it back after damage") {
  World world;
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  CHECK(world.run("restore").exit == Exit::nothing_found);
  for (const char* words : {"log one", "log two"}) {
    world.passphrases = {kPassphrase};
    REQUIRE(world.run(words).exit == Exit::ok);
  }
  write_file(world / "journal.hearth", "damaged");
  const Outcome list = world.run("restore");
  CHECK(list.out.find("journal.hearth.prev") != std::string::npos);
  CHECK(list.out.find("version 1") != std::string::npos);
  world.passphrases = {kPassphrase, kPassphrase};
  CHECK(world.run("restore " + (world / "journal.hearth.prev").string()).exit == Exit::ok);
  const Outcome after = world.run("list");
  CHECK(after.out.find("one") != std::string::npos);
  CHECK(after.out.find("two") == std::string::npos);
}

TEST_CASE("restore on a new machine makes the folder that is not there yet, for its owner alone") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const std::string away = "--journal " + (world / "new/deep/journal.hearth").string() + " ";
  CHECK(world.run(away + "restore").exit == Exit::nothing_found);
  CHECK(world.run(away + "doctor").exit == Exit::failed);
  CHECK_FALSE(std::filesystem::exists(world / "new"));
  CHECK(world.run(away + "restore " + (world / "journal.hearth").string()).exit == Exit::ok);
  CHECK(world.run(away + "list").exit == Exit::nothing_found);
  CHECK(mode_of(world / "new/deep") == 0700);
}

TEST_CASE("restore puts nothing in the journal's place that does not open there") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const std::string before = file_bytes(world / "journal.hearth");
  write_file(world / "letter", "dear Sam");
  CHECK(world.run("restore " + (world / "letter").string()).exit == Exit::damaged);
  CHECK(world.run("restore " + (world / "missing").string()).exit == Exit::failed);
  CHECK(file_bytes(world / "journal.hearth") == before);
}

TEST_CASE("a file that is not there is no reason to begin a journal") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("restore " + (world / "nofile").string());
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "There is no file"));
  CHECK_FALSE(has(outcome.notes, "init"));
}
