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
  const std::string id = newest_id(world, "Alex");
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
