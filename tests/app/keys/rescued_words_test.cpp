// What is told of words that could not be saved, and of a journal that is older than it was.

#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

Outcome with_passphrase(World& world, const std::string& command) {
  world.passphrases = {kPassphrase, kPassphrase, kPassphrase};
  return world.run(command);
}

/// Nothing can be saved then, not even by root.
void stick(const World& world) {
  std::filesystem::remove(world / "journal.hearth.lock");
  std::filesystem::create_directory(world / "journal.hearth.lock");
}

void loosen(const World& world) { std::filesystem::remove(world / "journal.hearth.lock"); }

/// Kept in the folder that this machine has for all journals, as nothing fits beside this one.
void rescue_in_state(World& world, const std::function<Outcome()>& command) {
  stick(world);
  write_file(world / "drafts", "in the way");
  const Outcome failed = command();
  REQUIRE(has(failed.notes, "Your words are kept, encrypted"));
  std::filesystem::remove(world / "drafts");
  loosen(world);
}

void rescue_in_state(World& world, const std::string& command) {
  rescue_in_state(world, [&] { return with_passphrase(world, command); });
}

std::string code_of(const Outcome& outcome) {
  return outcome.out.substr(0, outcome.out.find('\n'));
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

TEST_CASE("two notes that could not be saved are both there in the end, the first one first") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  for (const char* words : {"warm hands", "cold feet"}) {
    world.now = words == std::string("cold feet") ? "2026-03-01T20:00:00+01:00" : world.now;
    rescue_in_state(world, [&] {
      world.passphrases = {kPassphrase};
      return world.run("log thanks --as Alex", {words});
    });
  }
  for (int n = 0; n < 2; ++n) {
    world.passphrases = {kPassphrase};
    CHECK(world.run("log thanks --as Alex", {"y", "-", "-", "-", "-"}).exit == Exit::ok);
  }
  const std::string list = with_passphrase(world, "list --json --as Alex").out;
  CHECK(has(list, "warm hands"));
  CHECK(has(list, "cold feet"));
  CHECK(std::filesystem::is_empty(world / "state/drafts"));
}

TEST_CASE("key rotate and key decrypt take rescued words in first") {
  for (const bool rotates : {true, false}) {
    World world;
    const std::string code = code_of(with_passphrase(world, "init --person Alex"));
    rescue_in_state(world, "log marmaladecanary");
    world.passphrases = {kPassphrase, code};
    const Outcome keys = world.run(rotates ? "key rotate" : "key decrypt");
    CHECK(keys.exit == Exit::ok);
    CHECK(has(keys.notes, "What could not be saved before is in the journal now."));
    CHECK(has(with_passphrase(world, "list").out, "marmaladecanary"));
    CHECK(std::filesystem::is_empty(world / "state/drafts"));
  }
}

TEST_CASE(
    "a backup says that it lacks what waits, and a change of the passphrase takes it in first") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  CHECK_FALSE(has(world.run("backup '" + (world / "before.hearth").string() + "'").notes, "wait"));
  rescue_in_state(world, "log marmaladecanary");
  CHECK(has(world.run("backup '" + (world / "copy.hearth").string() + "'").notes,
            "Words that wait beside the journal are not in it"));
  CHECK(with_passphrase(world, "key change").exit == Exit::ok);
  CHECK(std::filesystem::is_empty(world / "state/drafts"));
  CHECK(has(with_passphrase(world, "list").out, "marmaladecanary"));
}

TEST_CASE("while rescued words have to wait, the keys stay, and every command says what to do") {
  World world;
  const std::string code = code_of(with_passphrase(world, "init --person Alex"));
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  const auto begin_short = [&](const char* mood) {
    world.passphrases = {kPassphrase};
    return world.run("checkin short --as Alex", {mood});
  };
  rescue_in_state(world, [&] { return begin_short("3"); });
  world.now = "2026-03-01T20:00:00+01:00";
  rescue_in_state(world, [&] { return begin_short("4"); });
  CHECK(has(with_passphrase(world, "list").notes, "the same questions are begun in the journal"));
  for (const char* command : {"key rotate", "key decrypt", "key add --as Alex --yes"}) {
    world.passphrases = {kPassphrase, code};
    const Outcome refused = world.run(command);
    CHECK(refused.exit == Exit::failed);
    CHECK(has(refused.notes, "The keys were left as they are. Finish or discard these"));
  }
  CHECK(has(with_passphrase(world, "doctor").out, "Words that could not be saved wait in:"));
  world.passphrases = {kPassphrase};
  CHECK(world.run("checkin short --as Alex --resume", {"a note", "soon"}).exit == Exit::ok);
  world.passphrases = {kPassphrase, code};
  CHECK(world.run("key rotate").exit == Exit::ok);
}

TEST_CASE("words that an earlier key has closed are named, and brought in with it") {
  for (const bool rotates : {true, false}) {
    World world;
    const std::string code = code_of(with_passphrase(world, "init --person Alex"));
    rescue_in_state(world, "log marmaladecanary");
    const std::string file = rescued_file(world).string();
    std::filesystem::rename(world / "state/drafts", world / "away");
    world.passphrases = {kPassphrase, code};
    REQUIRE(world.run(rotates ? "key rotate" : "key decrypt").exit == Exit::ok);
    std::filesystem::rename(world / "away", world / "state/drafts");
    CHECK(has(with_passphrase(world, "list").notes, "hearth import '" + file + "'"));
    CHECK(has(with_passphrase(world, "doctor").out, file));
    CHECK(with_passphrase(world, "import '" + file + "'").exit == Exit::ok);
    CHECK(has(with_passphrase(world, "list").out, "marmaladecanary"));
  }
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

TEST_CASE("an encrypted journal that lost its very last save is noticed, by doctor too") {
  for (const char* save : {"log one", "key change"}) {
    World world;
    REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
    REQUIRE(with_passphrase(world, "log first").exit == Exit::ok);
    const std::string old = file_bytes(world / "journal.hearth");
    REQUIRE(with_passphrase(world, save).exit == Exit::ok);
    CHECK_FALSE(has(with_passphrase(world, "doctor").out, "older"));
    write_file(world / "journal.hearth", old);
    const Outcome looked = with_passphrase(world, "doctor");
    CHECK(looked.exit == Exit::failed);
    CHECK(has(looked.out, "version 1, older than version 2"));
    CHECK(has(with_passphrase(world, "list").notes, "version 1, older than version 2"));
    CHECK_FALSE(has(with_passphrase(world, "list").notes, "older"));
    const Outcome again = with_passphrase(world, "doctor");
    CHECK(again.exit == Exit::failed);
    CHECK(has(again.out, "Version 2 was open here before an older one was put in its place"));
  }
}

TEST_CASE("one that was restored with hearth is not called older") {
  World world;
  REQUIRE(with_passphrase(world, "init --person Alex").exit == Exit::ok);
  for (const char* words : {"log one", "log two", "list"}) with_passphrase(world, words);
  const auto previous = (world / "journal.hearth.prev").string();
  REQUIRE(with_passphrase(world, "restore " + previous).exit == Exit::ok);
  CHECK_FALSE(has(with_passphrase(world, "list").notes, "older"));
}
