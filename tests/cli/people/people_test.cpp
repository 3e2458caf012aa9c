#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("people are listed in the order in which they came") {
  Couple couple;
  const std::string list = couple.run("people").out;
  CHECK(list.find("Alex") < list.find("Sam"));
  const Tree tree = parse_json(couple.run("people --json").out);
  CHECK(std::get<Tree::Array>(tree.data).size() == 2);
}

TEST_CASE("nobody joins without a yes") {
  Couple couple;
  CHECK(couple.run("people add Kim", {"n"}).exit == Exit::left);
  CHECK(couple.run("people add Kim", {""}).exit == Exit::left);
  CHECK(couple.run("people add Kim").exit == Exit::left);
  couple.interactive = false;
  CHECK(couple.run("people add Kim").exit == Exit::usage);
  CHECK(!has(couple.run("people").out, "Kim"));
  CHECK(couple.run("people add Kim --yes").exit == Exit::ok);
  couple.interactive = true;
  CHECK(couple.run("people add Robin", {"y"}).exit == Exit::ok);
  CHECK(has(couple.run("people").out, "Robin"));
  CHECK(couple.run("log hello --as Kim").exit == Exit::ok);
}

TEST_CASE("names that are taken or none are refused") {
  Couple couple;
  for (const char* name : {"sam", "''", "' '", "'a\tb'"}) {
    CHECK(couple.run(std::string("people add --yes ") + name).exit == Exit::usage);
  }
  CHECK(couple.run("people add").exit == Exit::usage);
  CHECK(couple.run("people rename Alex Sam").exit == Exit::usage);
  CHECK(couple.run("people rename Kim Robin").exit == Exit::usage);
  CHECK(couple.run("people rename Alex").exit == Exit::usage);
}

TEST_CASE("who joins later sees nothing of what was sealed before, and is not waited for there") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"sealed words\"\n");
  couple.now = "2026-03-01T20:00:00+01:00";
  couple.run("people add Kim --yes");
  couple.answers("pack = \"short\"\n[people.Sam]\nmood = 9\n");
  CHECK(has(couple.run("export --as Sam").out, "sealed words"));
  CHECK(!has(couple.run("export --as Kim").out, "sealed words"));
}

TEST_CASE("a new name holds for what was written before") {
  Couple couple;
  couple.run("log hello --as Alex");
  CHECK(couple.run("people rename Alex alex").exit == Exit::ok);
  CHECK(couple.run("people rename alex Lex").exit == Exit::ok);
  CHECK(has(couple.run("list").out, "Lex"));
  CHECK(couple.run("log hello --as Alex").exit == Exit::usage);
}

TEST_CASE("into an encrypted journal somebody brings a passphrase of their own") {
  World world;
  world.passphrases = {"of Alex, all words", "of Alex, all words"};
  world.run("init --person Alex");
  world.passphrases = {"of Alex, all words"};
  CHECK(world.run("people add Kim").exit == Exit::locked);
  world.passphrases = {"of Alex, all words"};
  CHECK(!has(world.run("people").out, "Kim"));
  world.passphrases = {"of Alex, all words", "of Kim, all words", "of Kim, all words"};
  const Outcome outcome = world.run("people add Kim");
  CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
  CHECK(!outcome.out.empty());
  world.passphrases = {"of Kim, all words"};
  CHECK(has(world.run("people").out, "Kim"));
  world.passphrases = {"of Kim, all words"};
  CHECK(world.run("log --as Kim", {"=private", "moonlight", "-", "-"}).exit == Exit::ok);
  world.passphrases = {"of Alex, all words"};
  CHECK(!has(world.run("export --as Kim").out, "moonlight"));
}
