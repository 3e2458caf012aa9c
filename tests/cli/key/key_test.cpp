#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kShared = "four quiet garden words";
constexpr const char* kSams = "another handful of words";

/// Each command is given these passphrases in turn.
Outcome with(World& world, std::vector<std::string> passphrases, const std::string& command) {
  world.passphrases = std::move(passphrases);
  return world.run(command);
}

std::string code_of(const Outcome& outcome) {
  return outcome.out.substr(0, outcome.out.find('\n'));
}

/// A journal of two people with a shared passphrase; its recovery code.
std::string start(World& world) {
  const Outcome outcome = with(world, {kShared, kShared}, "init --person Alex --person Sam");
  REQUIRE(outcome.exit == Exit::ok);
  REQUIRE(with(world, {kShared}, "log hello --as Sam").exit == Exit::ok);
  return code_of(outcome);
}

bool opens(World& world, const std::string& passphrase) {
  return with(world, {passphrase, passphrase, passphrase}, "list").exit == Exit::ok;
}

}  // namespace

TEST_CASE("key add gives a person a passphrase and a recovery code beside the shared ones") {
  World world;
  start(world);
  CHECK(with(world, {kShared, kSams, kSams}, "key add --as Sam --yes").exit == Exit::ok);
  CHECK(opens(world, kShared));
  CHECK(opens(world, kSams));
  const std::string status = world.run("key status").out;
  CHECK(has(status, "1  shared passphrase, 3 passes over 64 MiB"));
  CHECK(has(status, "3  passphrase of Sam"));
  CHECK(has(status, "4  recovery code of Sam"));
  CHECK(with(world, {kShared, kSams, kSams}, "key add --as Sam --yes").exit == Exit::usage);
}

TEST_CASE("key change closes the journal to the old passphrase, and keeps the words") {
  World world;
  start(world);
  CHECK(with(world, {"wrong", "wrong", "wrong"}, "key change").exit == Exit::locked);
  CHECK(with(world, {kShared, kSams, kSams}, "key change").exit == Exit::ok);
  CHECK_FALSE(opens(world, kShared));
  CHECK(has(with(world, {kSams}, "list").out, "hello"));
}

TEST_CASE("key recover sets a new passphrase once, and gives a new code for the used one") {
  World world;
  const std::string code = start(world);
  CHECK(with(world, {"0000-0000"}, "key recover").exit == Exit::locked);
  const Outcome outcome = with(world, {code, kSams, kSams}, "key recover");
  CHECK(outcome.exit == Exit::ok);
  CHECK_FALSE(opens(world, kShared));
  CHECK(opens(world, kSams));
  CHECK(with(world, {code, kShared, kShared}, "key recover").exit == Exit::locked);
  CHECK(with(world, {code_of(outcome), kShared, kShared}, "key recover").exit == Exit::ok);
  CHECK(opens(world, kShared));
}

TEST_CASE("key remove takes one away, and never the last passphrase") {
  World world;
  start(world);
  CHECK(with(world, {kShared}, "key remove").exit == Exit::usage);
  CHECK(with(world, {kShared}, "key remove 9").exit == Exit::failed);
  CHECK(with(world, {kShared}, "key remove 1").exit == Exit::failed);
  CHECK(with(world, {kShared, kSams, kSams}, "key add --as Sam --yes").exit == Exit::ok);
  CHECK(with(world, {kSams}, "key remove 1").exit == Exit::ok);
  CHECK_FALSE(opens(world, kShared));
  CHECK(opens(world, kSams));
}

TEST_CASE("key rotate wants every passphrase and code, and leaves no version with the old key") {
  World world;
  const std::string code = start(world);
  CHECK(with(world, {kShared, "0000"}, "key rotate").exit == Exit::locked);
  CHECK(std::filesystem::exists(world / "journal.hearth.prev"));
  CHECK(with(world, {kShared, code}, "key rotate").exit == Exit::ok);
  CHECK_FALSE(std::filesystem::exists(world / "journal.hearth.prev"));
  CHECK(opens(world, kShared));
  CHECK(with(world, {code, kSams, kSams}, "key recover").exit == Exit::ok);
}

TEST_CASE("key status calls nothing plain that is damaged or no journal") {
  World world;
  start(world);
  CHECK(world.run("key status").exit == Exit::ok);
  const std::string whole = file_bytes(world / "journal.hearth");
  write_file(world / "journal.hearth", "x" + whole.substr(1));
  CHECK(world.run("key status").exit == Exit::damaged);
  write_file(world / "journal.hearth", "");
  for (const char* command :
       {"key status", "list", "doctor", "key change", "lock", "key encrypt"}) {
    const Outcome outcome = with(world, {kShared, kShared}, command);
    CHECK(outcome.exit == Exit::damaged);
    CHECK(has(outcome.notes, "hearth restore"));
  }
  std::filesystem::remove(world / "journal.hearth");
  CHECK(world.run("key status").exit == Exit::nothing_found);
  std::filesystem::create_directory(world / "journal.hearth");
  CHECK(world.run("key status").exit == Exit::failed);
}

TEST_CASE("key encrypt and key decrypt move a journal with its words, there and back") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  REQUIRE(world.run("log marmaladecanary").exit == Exit::ok);
  CHECK(world.run("key status").out == "This journal is not encrypted.\n");
  CHECK(world.run("key change").exit == Exit::failed);
  CHECK(with(world, {kShared, kShared}, "key encrypt").exit == Exit::ok);
  for (const auto& file : std::filesystem::directory_iterator(world.folder())) {
    CHECK_FALSE(has(file_bytes(file.path()), "marmaladecanary"));
  }
  CHECK(with(world, {kShared, kShared}, "key encrypt").exit == Exit::failed);
  CHECK(with(world, {kShared}, "key decrypt").exit == Exit::ok);
  world.passphrases.clear();
  CHECK(has(world.run("list").out, "marmaladecanary"));
}

TEST_CASE("key status names people where the journal can be opened, and asks only where it can") {
  World world;
  world.passphrases = {kShared, kShared};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  world.passphrases = {kShared};
  CHECK(has(world.run("key status").out, "1  passphrase of Alex, "));
  const Outcome locked = world.run("key status");
  CHECK(locked.exit == Exit::ok);
  CHECK(has(locked.out, "passphrase of person 1"));
  CHECK(has(locked.out, "Whose they are is told where the journal can be opened."));
}
