#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("init asks for names until that is all") {
  World world;
  const Outcome outcome = world.run("init --no-encryption", {"Alex", "alex", "", "Sam", ""});
  // The second name is refused as taken, the empty line then ends the list.
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.heard.find("is here already") != std::string::npos);
  CHECK(outcome.lines_left == 2);
}

TEST_CASE("one person alone can have a journal") {
  World world;
  CHECK(world.run("init --no-encryption", {"Alex", ""}).exit == Exit::ok);
  CHECK(world.run("log hello").exit == Exit::ok);
}

TEST_CASE("init that is left makes nothing") {
  World world;
  CHECK(world.run("init --no-encryption", {"Alex"}).exit == Exit::left);
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("names that cannot be shown or told apart are refused") {
  for (const char* people :
       {"--person ''", "--person '  '", "--person 'a\x1b[2Jb'", "--person Alex --person ALEX",
        "--person '\xff'", "--person aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
    World world;
    CHECK(world.run(std::string("init --no-encryption ") + people).exit == Exit::usage);
    CHECK(std::filesystem::is_empty(world.folder()));
  }
}

TEST_CASE("without a terminal init names the option it needs") {
  World world;
  world.interactive = false;
  const Outcome outcome = world.run("init --no-encryption");
  CHECK(outcome.exit == Exit::usage);
  CHECK(outcome.notes.find("--person") != std::string::npos);
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("an existing journal is refused before any question") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const std::string before = file_bytes(world / "journal.hearth");
  const Outcome outcome = world.run("init --no-encryption", {"Sam", ""});
  CHECK(outcome.exit == Exit::failed);
  CHECK(outcome.lines_left == 2);
  CHECK(file_bytes(world / "journal.hearth") == before);
}

TEST_CASE("init encrypts unless it is told not to, and shows the recovery code once, on stdout") {
  World world;
  world.passphrases = {"four quiet garden words", "four quiet garden words"};
  const Outcome outcome = world.run("init --person Alex --person Sam");
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.out.size() == 35);  // 28 characters, six dashes, a line break
  CHECK(outcome.notes.find("It is encrypted") != std::string::npos);
  CHECK(outcome.notes.find("easy to guess") == std::string::npos);
  CHECK(file_bytes(world / "journal.hearth").find("Alex") == std::string::npos);
  world.passphrases = {"four quiet garden words"};
  CHECK(world.run("log hello --as Sam").exit == Exit::ok);
}

TEST_CASE("with nobody to ask for a passphrase, init names the ways to go on and makes nothing") {
  World world;
  const Outcome outcome = world.run("init --person Alex");
  CHECK(outcome.exit == Exit::locked);
  CHECK(outcome.notes.find("--passphrase-fd") != std::string::npos);
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE(
    "where no journal can be made is told before anything is asked, and named for what it is") {
  World world;
  std::filesystem::create_symlink("/nowhere/x", world / "dangling");
  write_file(world / "file", "mine");
  const auto init = [&](const char* name) {
    return world.run("--journal " + (world / name).string() + " init");
  };
  CHECK(has(init("dangling").notes, "is a link to /nowhere/x, which is not there"));
  CHECK(has(init("file/journal").notes, "is no folder"));
  CHECK(has(init("dangling/journal").notes, "is a link to /nowhere/x"));
  CHECK(has(init(".").notes, "is a folder"));
  CHECK(has(init("file").notes, "it was left as it is"));
  CHECK(world.asked_hidden.empty());
  CHECK(std::filesystem::is_symlink(world / "dangling"));
}

TEST_CASE(
    "what a passphrase means is said before one is chosen, of others only where there are some") {
  for (const bool alone : {true, false}) {
    World world;
    world.passphrases = {"four quiet garden words", "four quiet garden words"};
    const std::string people = alone ? "--person Alex" : "--person Alex --person Sam";
    const Outcome outcome = world.run("init " + people, {"", ""});
    const auto means = outcome.heard.find("Nobody can reset it");
    REQUIRE(means != std::string::npos);
    CHECK(has(outcome.heard, "This one is for all of you.") == !alone);
    for (const char* of_others : {"others", "each of you", "all of us"}) {
      if (alone) CHECK_FALSE_MESSAGE(has(outcome.heard, of_others), of_others);
    }
  }
}

namespace {

constexpr const char* kOfAlex = "four quiet garden words";
constexpr const char* kOfSam = "another handful of words";

bool opens(World& world, const std::string& passphrase, const std::string& name) {
  world.passphrases = {passphrase, passphrase, passphrase};
  return world.run("log hello --as " + name).exit == Exit::ok;
}

}  // namespace

TEST_CASE("one passphrase for all, or one for each, is asked of who is asked for the names") {
  World world;
  world.passphrases = {kOfAlex, kOfAlex};
  const Outcome shared = world.run("init", {"Alex", "Sam", "", ""});
  CHECK(shared.exit == Exit::ok);
  CHECK(has(shared.heard, "not closed to them"));
  CHECK(has(shared.heard, "closed to everybody else, and lost with that passphrase"));
  for (const char* name : {"Alex", "Sam"}) CHECK(opens(world, kOfAlex, name));

  World each;
  each.passphrases = {kOfAlex, kOfAlex, kOfSam, kOfSam};
  const Outcome outcome = each.run("init", {"Alex", "Sam", "", "one for each", ""});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.heard, "Alex: first yours."));
  CHECK(has(outcome.heard, "Now it is Sam's turn."));
  CHECK(opens(each, kOfAlex, "Alex"));
  CHECK(opens(each, kOfSam, "Sam"));
  CHECK_FALSE(opens(each, kOfAlex, "Sam"));
}

TEST_CASE(
    "with a passphrase for each, what is private is closed to the others from the first day") {
  World world;
  world.passphrases = {kOfAlex, kOfAlex, kOfSam, kOfSam};
  REQUIRE(world.run("init --one-each --person Alex --person Sam", {""}).exit == Exit::ok);
  world.passphrases = {kOfSam};
  REQUIRE(world.run("log thistledown --private --as Sam").exit == Exit::ok);
  world.passphrases = {kOfAlex};
  CHECK_FALSE(has(world.run("list --as Sam").out, "thistledown"));
  world.passphrases = {kOfSam};
  CHECK(has(world.run("list --as Sam").out, "thistledown"));
}

TEST_CASE("whoever is not there takes a passphrase later, and the journal is made") {
  for (const auto& [typed, exit] : {std::pair{"l", Exit::ok}, std::pair{"", Exit::left}}) {
    World world;
    world.passphrases = {kOfAlex, kOfAlex};
    std::vector<std::string> lines;
    if (exit == Exit::ok) lines.emplace_back(typed);
    const Outcome outcome = world.run("init --one-each --person Alex --person Sam", lines);
    CHECK(outcome.exit == exit);
    CHECK(has(outcome.notes, "`hearth key add --as Sam` makes a passphrase for Sam at any time."));
    CHECK(opens(world, kOfAlex, "Alex"));
  }
}

TEST_CASE(
    "what goes with no passphrase, or with too many of them, is said before anything is made") {
  World world;
  CHECK(world.run("init --one-each --no-encryption --person Alex").exit == Exit::usage);
  const Outcome many =
      world.run("init --one-each --person A --person B --person C --person D --person E");
  CHECK(many.exit == Exit::usage);
  CHECK(has(many.notes, "There is room for the passphrases of 4 people."));
  CHECK(std::filesystem::is_empty(world.folder()));
}
