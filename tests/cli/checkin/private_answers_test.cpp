// What somebody keeps private, through the commands.

#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kShared = "four quiet garden words";
constexpr const char* kAlexs = "one lamp by a window";
constexpr const char* kSams = "seven boats in the rain";

Outcome with(World& world, std::vector<std::string> passphrases, const std::string& command,
             std::vector<std::string> typed = {}) {
  world.passphrases = std::move(passphrases);
  return world.run(command, std::move(typed));
}

void start(World& world, bool own_slots) {
  REQUIRE(with(world, {kShared, kShared}, "init --person Alex --person Sam").exit == Exit::ok);
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  if (!own_slots) return;
  REQUIRE(with(world, {kShared, kAlexs, kAlexs}, "key add --as Alex --yes").exit == Exit::ok);
  REQUIRE(with(world, {kShared, kSams, kSams}, "key add --as Sam --yes").exit == Exit::ok);
}

Outcome check_in_privately(World& world, const std::string& passphrase) {
  return with(world, {passphrase}, "checkin short --as Alex",
              {"=private", "3", "=private", "marmaladecanary"});
}

}  // namespace

TEST_CASE("somebody without a passphrase of their own is told once what private hides") {
  World world;
  start(world, false);
  const Outcome first = check_in_privately(world, kShared);
  CHECK(first.exit == Exit::ok);
  CHECK(has(first.heard, "hearth key add --as NAME"));
  world.now = "2026-03-20T19:00:00+01:00";
  CHECK_FALSE(has(check_in_privately(world, kShared).heard, "hearth key add"));
  CHECK(has(with(world, {kShared}, "list --json --as Alex").out, "marmaladecanary"));
}

TEST_CASE("in a plain journal they are told that it is not encrypted") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  CHECK(has(check_in_privately(world, "").heard, "It is not encrypted"));
}

TEST_CASE("with passphrases of their own, each reads their private answers and nobody else's") {
  World world;
  start(world, true);
  const Outcome outcome = check_in_privately(world, kAlexs);
  CHECK(outcome.exit == Exit::ok);
  CHECK_FALSE(has(outcome.heard, "hearth key add"));
  CHECK(has(with(world, {kAlexs}, "list --json --as Alex").out, "marmaladecanary"));
  CHECK_FALSE(has(with(world, {kSams}, "list --json --as Alex").out, "marmaladecanary"));
  CHECK_FALSE(has(with(world, {kShared}, "list --json --as Alex").out, "marmaladecanary"));
}

TEST_CASE("at another's open journal a person is asked for their own passphrase before questions") {
  World world;
  start(world, true);
  const Outcome outcome = with(world, {kSams, "wrong", kAlexs}, "checkin short --as Alex",
                               {"=private", "3", "=private", "marmaladecanary"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(world.asked_hidden, "Passphrase of Alex: "));
  CHECK(has(outcome.notes, "This is not the passphrase of Alex."));
  CHECK(has(with(world, {kAlexs}, "list --json --as Alex").out, "marmaladecanary"));
  CHECK(with(world, {kSams}, "checkin short --as Alex").exit == Exit::locked);
}

TEST_CASE("a passphrase of one's own closes what was private before, and can be changed") {
  World world;
  start(world, false);
  REQUIRE(check_in_privately(world, kShared).exit == Exit::ok);
  REQUIRE(with(world, {kShared, kAlexs, kAlexs}, "key add --as Alex --yes").exit == Exit::ok);
  CHECK_FALSE(has(with(world, {kShared}, "list --json --as Alex").out, "marmaladecanary"));
  REQUIRE(with(world, {kAlexs, kSams, kSams}, "key change").exit == Exit::ok);
  CHECK(has(with(world, {kSams}, "list --json --as Alex").out, "marmaladecanary"));
}

TEST_CASE("a recovery code of one's own opens what is private again") {
  World world;
  REQUIRE(with(world, {kShared, kShared}, "init --person Alex --person Sam").exit == Exit::ok);
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  std::string code = with(world, {kShared, kAlexs, kAlexs}, "key add --as Alex --yes").out;
  code.pop_back();
  REQUIRE(check_in_privately(world, kAlexs).exit == Exit::ok);
  REQUIRE(with(world, {code, kSams, kSams}, "key recover").exit == Exit::ok);
  CHECK(has(with(world, {kSams}, "list --json --as Alex").out, "marmaladecanary"));
}

TEST_CASE("the last key to something private is not removed unless the loss is meant") {
  World world;
  start(world, true);
  REQUIRE(check_in_privately(world, kAlexs).exit == Exit::ok);
  CHECK(with(world, {kShared}, "key remove 3").exit == Exit::ok);  // the code is still there
  CHECK(with(world, {kShared}, "key remove 3").exit == Exit::failed);
  CHECK(with(world, {kShared}, "key remove 3 --lose-private").exit == Exit::ok);
}

TEST_CASE("key decrypt asks everybody who keeps something private, and nothing of it is lost") {
  World world;
  start(world, true);
  REQUIRE(check_in_privately(world, kAlexs).exit == Exit::ok);
  CHECK(with(world, {kSams}, "key decrypt").exit == Exit::locked);
  const Outcome outcome = with(world, {kSams, kAlexs}, "key decrypt");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "Alex has a passphrase of their own"));
  CHECK(has(world.run("list --json --as Alex").out, "marmaladecanary"));
}

TEST_CASE("a mark that keeps an entry from a therapist is honoured where its author's key is not") {
  World world;
  start(world, true);
  REQUIRE(with(world, {kAlexs},
               "log 'only for us' --as Alex --mood 3 --tag river "
               "--keep-from-therapist")
              .exit == Exit::ok);
  with(world, {kSams}, "log tea --as Sam");
  for (const std::string who : {"", " --as Sam"}) {
    const Outcome outcome = with(world, {kSams}, "export" + who);
    CHECK(has(outcome.out, "tea"));
    CHECK(!has(outcome.out, "only for us"));
    const std::string all = with(world, {kSams}, "export --all" + who).out;
    CHECK(has(all, "[\"not-for-therapist\",\"river\"]"));  // beside words that others may read
    CHECK(!has(all, "\"value\":3"));
  }
  const std::string own = with(world, {kAlexs}, "export --all --as Alex").out;
  CHECK(has(own, "[\"not-for-therapist\",\"river\"]"));
}
