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

void loosen(const World& world) { std::filesystem::remove(world / "journal.hearth.lock"); }

/// Kept in the folder that this machine has for all journals, as nothing fits beside this one.
void rescue_in_state(World& world, const std::string& command) {
  stick(world);
  write_file(world / "drafts", "in the way");
  const Outcome failed = with_passphrase(world, command);
  REQUIRE(has(failed.notes, "Your words are kept, encrypted"));
  std::filesystem::remove(world / "drafts");
  loosen(world);
}

std::filesystem::path rescued_file(const World& world) {
  return std::filesystem::directory_iterator(world / "state/drafts")->path();
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

TEST_CASE("a copy of the journal does not get the words that were meant for the journal itself") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  const auto copy = world / "other/oldbackup.hearth";
  std::filesystem::create_directory(copy.parent_path());
  std::filesystem::copy_file(world / "journal.hearth", copy);
  rescue_in_state(world, "log marmaladecanary");
  const Outcome read = with_passphrase(world, "list --journal '" + copy.string() + "'");
  CHECK(read.exit == Exit::nothing_found);
  CHECK_FALSE(has(read.notes, "before"));
  CHECK(has(with_passphrase(world, "list").out, "marmaladecanary"));
}

TEST_CASE("words of a journal that was moved are named, and brought in when that is asked for") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  rescue_in_state(world, "log marmaladecanary");
  std::filesystem::create_directory(world / "new");
  std::filesystem::rename(world / "journal.hearth", world / "new/journal.hearth");
  const std::string there = " --journal '" + (world / "new/journal.hearth").string() + "'";
  const Outcome read = with_passphrase(world, "list" + there);
  CHECK(read.exit == Exit::nothing_found);
  CHECK(has(read.notes, "belong to a journal at " + (world / "journal.hearth").string()));
  const std::string file = rescued_file(world).string();
  CHECK(has(read.notes, "hearth import '" + file + "'"));
  const Outcome import = with_passphrase(world, "import '" + file + "'" + there);
  CHECK(import.exit == Exit::ok);
  CHECK(has(import.notes, "is in the journal now"));
  CHECK(has(with_passphrase(world, "list" + there).out, "marmaladecanary"));
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a whole journal is no rescued words, and those of others are not brought in") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  std::filesystem::copy_file(world / "journal.hearth", world / "copy");
  const Outcome whole = with_passphrase(world, "import '" + (world / "copy").string() + "'");
  CHECK(whole.exit == Exit::failed);
  CHECK(has(whole.notes, "it is an encrypted journal"));
  rescue_in_state(world, "log marmaladecanary");
  const std::string file = rescued_file(world).string();
  World others;
  REQUIRE(with_passphrase(others, "init --person Alex").exit == Exit::ok);
  const Outcome foreign = with_passphrase(others, "import '" + file + "'");
  CHECK(foreign.exit == Exit::failed);
  CHECK(has(foreign.notes, "people who do not write in this journal"));
  CHECK(std::filesystem::exists(file));
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
