#include <doctest/doctest.h>

#include "hearth/core/json.hpp"
#include "reminded.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

}  // namespace

TEST_CASE("remind status where nothing is set says how to begin") {
  Reminded world;
  const Outcome outcome = world.run("remind status");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "No reminder is set"));
  CHECK(has(outcome.out, "`hearth remind set"));
}

TEST_CASE("remind status with the journal open: of which check-in, and for whom") {
  Reminded world;
  world.run(kSunday);
  world.run("remind set daily 'daily 21:00' --as Sam");
  const std::string together = world.run("remind status").out;
  CHECK(has(together, "every Sunday at 19:00"));
  CHECK(has(together, "short"));
  CHECK(has(together, "all of you"));
  const auto row_of_sam = [&](const std::string& as) {
    const std::string out = world.run("remind status" + as).out;
    const auto begin = out.find("every day at 21:00");
    return out.substr(begin, out.find('\n', begin) - begin);
  };
  CHECK(has(row_of_sam(" --as Sam"), "daily"));
  CHECK_FALSE(has(row_of_sam(""), "daily"));
  CHECK_FALSE(has(row_of_sam(" --as Alex"), "daily"));
}

TEST_CASE("remind status tells nobody who has answered") {
  Reminded answered;
  Reminded silent;
  for (Reminded* world : {&answered, &silent}) {
    world->run(kSunday);
    world->run(kSunday + std::string(" --as Sam"));
  }
  answered.at("2026-03-01T18:00", "checkin short --set mood=7 --as Sam");
  for (const char* command : {"remind status --as Alex", "remind status --json --as Alex"}) {
    const Outcome one = answered.at("2026-03-01T18:30", command);
    const Outcome other = silent.at("2026-03-01T18:30", command);
    std::string told = one.out;
    const std::string place = answered.folder().string();
    for (auto at = told.find(place); at != std::string::npos; at = told.find(place)) {
      told.replace(at, place.size(), silent.folder().string());
    }
    CHECK(told == other.out);
    CHECK(one.notes == other.notes);
  }
}

TEST_CASE("remind status with the journal locked: times alone, and nothing is asked") {
  World world;
  world.now = "2026-03-01T12:00:00+01:00";
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex --person Sam").exit == Exit::ok);
  world.passphrases = {kPassphrase};
  REQUIRE(world.run("remind set radar 'sunday 19:00'").exit == Exit::ok);
  world.asked_hidden.clear();
  world.passphrases = {kPassphrase};
  const Outcome outcome = world.run("remind status");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "every Sunday at 19:00"));
  CHECK_FALSE(has(outcome.heard, "radar"));
  CHECK(has(outcome.notes, "locked"));
  CHECK(world.asked_hidden.empty());
}

TEST_CASE("remind status: what is put off comes up when that is over") {
  Reminded world;
  world.run(kSunday);
  world.at("2026-03-01T19:05", "remind later 1d");
  CHECK(has(world.run("remind status").out, "Mon 2 Mar 2026, 19:05"));
  CHECK(has(world.at("2026-03-02T19:05", "remind status").out, "Sun 8 Mar 2026, 19:00"));
}

TEST_CASE("remind status --json is what the manual says") {
  Reminded world;
  world.run("remind quiet 22:00 08:00");
  world.run(kSunday);
  const Tree tree = parse_json(world.run("remind status --json").out);
  CHECK(tree.text("label") == "Reminder: 10 min");
  REQUIRE(tree.find("quiet") != nullptr);
  CHECK(tree.find("quiet")->text("from") == "22:00");
  REQUIRE(tree.list("reminders").size() == 1);
  const Tree& one = tree.list("reminders").at(0);
  CHECK(one.text("schedule") == "weekly sun 19:00");
  CHECK(one.text("next") == "2026-03-01T19:00");
  CHECK(one.text("pack") == "short");
  CHECK(one.find("person")->as<std::monostate>() != nullptr);
}

TEST_CASE("remind status says that a state folder of one's own is seen by no clock") {
  Reminded world;
  world.run(kSunday);
  CHECK(has(world.run("remind status").out, "nothing wakes hearth"));
}
