#include <doctest/doctest.h>

#include <sstream>

#include "cli/world.hpp"
#include "hearth/core/text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {
constexpr const char* kPassphrase = "four quiet garden words";
}

TEST_CASE("doctor names a remedy for what is open to others") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  CHECK_FALSE(has(world.run("doctor").out, "chmod 600"));
  std::filesystem::permissions(world / "journal.hearth", std::filesystem::perms(0644));
  const Outcome outcome = world.run("doctor");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "chmod 600"));
  CHECK(has(outcome.out, "not encrypted"));
}

TEST_CASE("an odd name of the journal turns nothing on the screen, and its remedy can be copied") {
  World world;
  const auto folder = world / "it's\x1b[31m";
  std::filesystem::create_directory(folder);
  const auto journal = folder / "j";
  const auto run = [&](const std::string& command) {
    const std::string quoted = "\"" + journal.string() + "\" ";
    return world.run("--journal " + quoted + command);
  };
  REQUIRE(run("init --no-encryption --person Alex").exit == Exit::ok);
  std::filesystem::permissions(journal, std::filesystem::perms(0644));
  for (const char* command : {"doctor", "list", "restore", "key change", "init --person B"}) {
    const Outcome outcome = run(command);
    CHECK_FALSE(has(outcome.out + outcome.notes, "\x1b"));
  }
  CHECK(has(run("doctor").out, "it\\047s\\033[31m/j'"));
}

TEST_CASE("doctor reads the whole of an encrypted journal, and tells of a readable version") {
  World world;
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  world.passphrases = {kPassphrase, kPassphrase};
  CHECK(has(world.run("doctor").out, "whole, and encrypted"));
  write_file(world / "journal.hearth.prev", "SQLite format 3");
  CHECK(has(world.run("doctor").out, "readable"));
  std::string bytes = file_bytes(world / "journal.hearth");
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  write_file(world / "journal.hearth", bytes);
  world.passphrases = {kPassphrase};
  CHECK(world.run("doctor").exit == Exit::damaged);
}

TEST_CASE("doctor tells of what interrupted commands left, and reading removes it") {
  World world;
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  const auto doctor = [&] {
    world.passphrases = {kPassphrase};
    return world.run("doctor");
  };
  CHECK(has(doctor().out, "No interrupted command left anything"));
  const auto left = world / ".journal.hearth.tmp-0123456789abcdef";
  write_file(left, "SQLite format 3, and words");
  const Outcome outcome = doctor();
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "tmp-0123456789abcdef"));
  CHECK(has(outcome.out, "`hearth list` removes it"));
  world.passphrases = {kPassphrase};
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK_FALSE(std::filesystem::exists(left));
  write_file(world / "journal.hearth-journal", "words of a plain one");
  CHECK(has(doctor().out, "rm '"));
}

TEST_CASE("doctor says when an encrypted journal has grown large") {
  World world;
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  world.passphrases = {kPassphrase};
  CHECK_FALSE(has(world.run("doctor").out, "MiB"));
  world.interactive = false;
  world.passphrases = {kPassphrase};
  world.input = std::string(std::size_t{65} << 20, 'x');
  REQUIRE(world.run("log -").exit == Exit::ok);
  world.passphrases = {kPassphrase};
  const Outcome outcome = world.run("doctor");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "It has grown to 65 MiB"));
  CHECK(has(outcome.out, "To do: `hearth export`"));
}

TEST_CASE("doctor without a journal says what there is to do") {
  World world;
  CHECK(world.run("doctor").exit == Exit::failed);
}

TEST_CASE("doctor names conflicting copies, and the line that takes one in") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  CHECK(has(world.run("doctor").out, "No conflicting copy"));
  const auto copy = world / "journal (Alex's conflicted copy 2026-03-01).hearth";
  std::filesystem::copy_file(world / "journal.hearth", copy);
  const Outcome outcome = world.run("doctor");
  CHECK(outcome.exit == Exit::failed);
  const std::string line = "hearth --journal " +
                           shell_word(std::filesystem::canonical(copy).string()) +
                           " export | hearth import -\n";
  CHECK(has(outcome.out, "\n    " + line));
  const std::string journal = (world / "journal.hearth").string();
  CHECK(has(world.run("--journal " + journal + " doctor").out,
            " export | hearth --journal '" + journal + "' import -\n"));
  Outcome other = world.run("--journal \"" + copy.string() + "\" log there");
  REQUIRE(other.exit == Exit::ok);
  world.input = world.run("--journal \"" + copy.string() + "\" export").out;
  CHECK(world.run("import -").exit == Exit::ok);
  CHECK(has(world.run("list").out, "there"));
}

TEST_CASE("doctor remembers that a newer version was seen, once it was said, until one goes back") {
  World world;
  const auto run = [&](const std::string& command) {
    world.passphrases = {kPassphrase, kPassphrase};
    return world.run(command);
  };
  REQUIRE(run("init --person Alex").exit == Exit::ok);
  const std::string older = file_bytes(world / "journal.hearth");
  for (const char* text : {"one", "two", "three"})
    REQUIRE(run(std::string("log ") + text).exit == Exit::ok);
  const std::string newest = file_bytes(world / "journal.hearth");
  write_file(world / "journal.hearth", older);
  CHECK(has(run("doctor").out, "older than version"));
  CHECK(has(run("list").notes, "older than version"));
  for (const char* text : {"four", "five", "six", "seven"}) {
    const Outcome outcome = run("doctor");
    CHECK(outcome.exit == Exit::failed);
    CHECK(has(outcome.out, "was open here before an older one was put in its place"));
    REQUIRE(run(std::string("log ") + text).exit == Exit::ok);
  }
  write_file(world / "newest", newest);
  REQUIRE(run("restore " + (world / "newest").string()).exit == Exit::ok);
  CHECK(has(run("doctor").out, "No newer version was seen"));
}

TEST_CASE("what --quiet did not say of an older version is said by the next command") {
  World world;
  const auto run = [&](const std::string& command) {
    world.passphrases = {kPassphrase, kPassphrase};
    return world.run(command);
  };
  REQUIRE(run("init --person Alex").exit == Exit::ok);
  const std::string older = file_bytes(world / "journal.hearth");
  for (const char* text : {"one", "two", "three"})
    REQUIRE(run(std::string("log ") + text).exit == Exit::ok);
  write_file(world / "journal.hearth", older);
  CHECK(run("log --quiet four").notes.empty());
  CHECK(has(run("list").notes, "older than version"));
}

TEST_CASE("a conflicting copy of a vault that is looked into or taken in alarms nobody") {
  World world;
  const auto run = [&](const std::string& command) {
    world.passphrases = {kPassphrase, kPassphrase};
    return world.run(command);
  };
  REQUIRE(run("init --person Alex").exit == Exit::ok);
  const auto copy = world / "journal (1).hearth";
  const std::string at_copy = "--journal '" + copy.string() + "' ";
  std::filesystem::copy_file(world / "journal.hearth", copy);
  for (const char* text : {"one", "two"}) REQUIRE(run(std::string("log ") + text).exit == Exit::ok);
  for (const char* text : {"a", "b", "c", "d"})
    REQUIRE(run(at_copy + "log " + text).exit == Exit::ok);
  CHECK_FALSE(has(run("list").notes, "older"));
  world.input = run(at_copy + "export").out;
  CHECK_FALSE(has(run("import -").notes, "older"));
  std::filesystem::remove(copy);
  CHECK(has(run("doctor").out, "No newer version was seen"));
}

TEST_CASE("what doctor says fits on a narrow screen, but for paths and what is to be typed") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  std::filesystem::copy_file(world / "journal.hearth",
                             world / "journal (Sam's conflicted copy 2026-03-01).hearth");
  world.style.columns = 40;
  const std::string page = world.run("doctor").out;
  CHECK(has(page, " export | hearth"));
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const bool is_whole = has(line, world.folder().string()) || has(line, "hearth --journal");
    if (!is_whole) CHECK_MESSAGE(width(line) <= 40, line);
  }
}

TEST_CASE("doctor names the conflict copies of each program, with the line that takes them in") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  for (const char* name :
       {"journal (Sam's conflicted copy 2026-03-01).hearth",                // Dropbox
        "journal.sync-conflict-20260301-190000-ABCDEFG.hearth",             // Syncthing
        "journal (conflicted copy 2026-03-01 190000).hearth",               // Nextcloud
        "journal (SFConflict sam@example.org 2026-03-01-19-00-00).hearth",  // Seafile
        "journal (1).hearth",                                               // Google Drive
        "journal 2.hearth"}) {                                              // iCloud
    std::filesystem::copy_file(world / "journal.hearth", world / name);
    const Outcome outcome = world.run("doctor");
    CHECK(outcome.exit == Exit::failed);
    CHECK_MESSAGE(has(outcome.out, shell_word((world / name).string())), name);
    CHECK(has(outcome.out, "export | hearth import -"));
    std::filesystem::remove(world / name);
  }
}
