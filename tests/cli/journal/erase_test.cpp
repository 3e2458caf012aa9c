#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/entry_of.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kCanary = "canarybird";

bool lies_anywhere(const World& world, const std::string& text) {
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.folder())) {
    if (file.is_regular_file() && has(file_bytes(file.path()), text)) return true;
  }
  return false;
}

/// Written, changed twice, half begun once more, and with the words in a tag.
std::string write_canary(World& world) {
  const std::string bird = kCanary;
  world.run("log 'first " + bird + "' --as Alex --tag " + bird);
  std::string id = newest_id(world, "Alex");
  world.run("edit " + id + " --text 'second " + bird + "' --as Alex");
  world.run("edit " + id + " --text 'third " + bird + " " + std::string(20000, 'x') + bird +
            "' --as Alex");
  world.run("log --as Alex", {"a draft with a " + bird, "!"});
  return id;
}

}  // namespace

TEST_CASE("after an erasure the words are in no byte of any file") {
  Couple couple;
  couple.run("log kept --as Alex");
  const std::string id = write_canary(couple);
  REQUIRE(lies_anywhere(couple, kCanary));
  const Outcome outcome = couple.run("erase " + id + " --yes --as Alex");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "backups"));
  CHECK(!lies_anywhere(couple, kCanary));
  CHECK(has(couple.run("list").out, "kept"));
  CHECK(couple.run("show " + id + " --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("nor in what a restore has kept beside a plain journal") {
  Couple couple;
  const std::string copy = (couple / "copy").string();
  couple.run("log kept --as Alex");
  const std::string id = write_canary(couple);
  REQUIRE(couple.run("backup " + copy).exit == Exit::ok);
  REQUIRE(couple.run("restore " + copy).exit == Exit::ok);
  std::filesystem::rename(copy, couple / "journal.hearth.prev");
  std::filesystem::create_hard_link(couple / "journal.hearth", couple / "journal.hearth.v1.bak");
  CHECK(couple.run("erase " + id + " --yes --as Alex").exit == Exit::ok);
  CHECK(!lies_anywhere(couple, kCanary));
  CHECK(has(couple.run("list").out, "kept"));
}

TEST_CASE("what is gone is not brought back") {
  Couple couple;
  const std::string id = write_canary(couple);
  couple.run("erase " + id + " --yes --as Alex");
  CHECK(couple.run("undo --as Alex").exit == Exit::nothing_found);
  CHECK(couple.run("undo --redo --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("in an encrypted journal the words are in no byte of it either, once it is decrypted") {
  World world;
  const std::string passphrase = "four quiet words here";
  world.passphrases = {passphrase, passphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  const auto run = [&](const std::string& command, std::vector<std::string> typed = {}) {
    world.passphrases = {passphrase};
    return world.run(command, std::move(typed));
  };
  const std::string bird = kCanary;
  REQUIRE(run("log 'a " + bird + "'").exit == Exit::ok);
  const Tree entries = parse_json(run("list --json").out);
  const std::string id =
      std::get<std::string>(std::get<Tree::Array>(entries.data).front().find("id")->data);
  REQUIRE(run("edit " + id + " --text 'another " + bird + "'").exit == Exit::ok);
  REQUIRE(run("log 'closed " + bird + "' --private").exit == Exit::ok);
  const Tree closed = parse_json(run("list --json --search closed").out);
  const std::string private_id =
      std::get<std::string>(std::get<Tree::Array>(closed.data).front().find("id")->data);
  REQUIRE(run("erase --yes " + id).exit == Exit::ok);
  REQUIRE(run("erase --yes " + private_id).exit == Exit::ok);
  CHECK(run("list").exit == Exit::nothing_found);
  const std::string kept = file_bytes(world / "journal.hearth.prev");
  world.passphrases = {passphrase, passphrase};
  CHECK(world.run("key decrypt", {"y"}).exit == Exit::ok);
  CHECK(!lies_anywhere(world, kCanary));
  write_file(world / "journal.hearth", kept);
  world.passphrases = {passphrase, passphrase};
  CHECK(world.run("key decrypt", {"y"}).exit == Exit::ok);
  CHECK(!lies_anywhere(world, kCanary));
}

TEST_CASE("it asks first, and no is usual") {
  Couple couple;
  const std::string id = write_canary(couple);
  CHECK(couple.run("erase " + id + " --as Alex", {""}).exit == Exit::left);
  CHECK(couple.run("erase " + id + " --as Alex --no-input").exit == Exit::usage);
  CHECK(has(couple.run("list --as Alex").out, "third"));
  CHECK(couple.run("erase " + id + " --as Alex", {"y"}).exit == Exit::ok);
}

TEST_CASE("nobody erases what others wrote") {
  Couple couple;
  const std::string id = write_canary(couple);
  CHECK(couple.run("erase --yes --as Sam " + id).exit != Exit::ok);
  CHECK(lies_anywhere(couple, kCanary));
}

TEST_CASE("words that only the erased entry's questions used go with it, and others stay") {
  Couple couple;
  couple.run("plan repertoire --add 'a canarybird walk'");
  couple.run("plan repertoire --set 1=retire --as Alex");
  couple.run("plan repertoire --set 1=keep --as Sam");
  const auto erase_all_of = [&](const std::string& pack, const std::string& who) {
    while (couple.run("list --pack " + pack + " --as " + who).exit == Exit::ok) {
      const std::string lines = couple.run("list --pack " + pack + " --jsonl --as " + who).out;
      const std::string id = lines.substr(lines.find("\"id\":") + 6, 36);
      if (couple.run("erase --yes " + id + " --as " + who).exit != Exit::ok) return;
    }
  };
  erase_all_of("repertoire-item", "Alex");
  erase_all_of("repertoire", "Alex");
  CHECK(lies_anywhere(couple, "canarybird walk"));  // Sam was asked the same
  erase_all_of("repertoire", "Sam");
  CHECK(!lies_anywhere(couple, kCanary));
}

TEST_CASE("what was taken back can be erased, with what it said and all that came before") {
  Couple couple;
  couple.run("log kept --as Alex");
  const std::string id = write_canary(couple);
  for (int n = 0; n < 3; ++n) REQUIRE(couple.run("undo --as Alex").exit == Exit::ok);
  REQUIRE(couple.run("show " + id + " --as Alex").exit == Exit::nothing_found);
  CHECK(couple.run("erase --yes --as Sam " + id).exit == Exit::nothing_found);
  CHECK(lies_anywhere(couple, kCanary));
  const Outcome asked = couple.run("erase --as Alex " + id, {"n"});
  CHECK(has(asked.heard, "first canarybird"));
  CHECK(couple.run("erase --yes --as Alex " + id).exit == Exit::ok);
  CHECK(!lies_anywhere(couple, kCanary));
  CHECK(couple.run("undo --redo --as Alex").exit == Exit::nothing_found);
  CHECK(couple.run("erase --yes --as Alex " + id).exit == Exit::nothing_found);
  CHECK(has(couple.run("list").out, "kept"));
}

TEST_CASE("an edit that was taken back goes with its entry") {
  Couple couple;
  couple.run("log plain --as Alex");
  const std::string id = newest_id(couple, "Alex");
  couple.run("edit " + id + " --text 'a canarybird' --as Alex");
  REQUIRE(couple.run("undo --as Alex").exit == Exit::ok);
  CHECK(lies_anywhere(couple, kCanary));
  CHECK(couple.run("erase --yes --as Alex " + id).exit == Exit::ok);
  CHECK(!lies_anywhere(couple, kCanary));
}

TEST_CASE("undo names the entry, so that it can be erased") {
  Couple couple;
  couple.run("log 'a canarybird' --as Alex");
  const std::string note = couple.run("undo --as Alex").notes;
  const auto from = note.find("hearth erase ") + 13;
  REQUIRE(has(note, "hearth erase "));
  const std::string id = note.substr(from, note.find('`', from) - from);
  CHECK(couple.run("erase --yes --as Alex " + id).exit == Exit::ok);
  CHECK(!lies_anywhere(couple, kCanary));
}

TEST_CASE("a private entry under a key of one's own, taken back, is erased from the vault") {
  World world;
  const std::string shared = "four quiet words here";
  const std::string own = "one lamp by a window";
  const auto with = [&](std::vector<std::string> passphrases, const std::string& command) {
    world.passphrases = std::move(passphrases);
    return world.run(command, {"y"});
  };
  REQUIRE(with({shared, shared}, "init --person Alex --person Sam").exit == Exit::ok);
  REQUIRE(with({shared, own, own}, "key add --as Alex").exit == Exit::ok);
  REQUIRE(with({own}, "log 'a canarybird' --private --as Alex").exit == Exit::ok);
  const std::string lines = with({own}, "list --jsonl --pack moment --as Alex").out;
  const std::string id = lines.substr(lines.find("\"id\":") + 6, 36);
  REQUIRE(with({own}, "undo --as Alex").exit == Exit::ok);
  REQUIRE(with({own}, "erase --yes --as Alex " + id).exit == Exit::ok);
  CHECK(with({own}, "undo --redo --as Alex").exit == Exit::nothing_found);
  CHECK(with({shared, own}, "key decrypt").exit == Exit::ok);
  CHECK(!lies_anywhere(world, kCanary));
}
