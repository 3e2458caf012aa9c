// What is said, and when nothing is.
#include <doctest/doctest.h>

#include "reminded.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kBefore = "2026-03-01T18:59";
constexpr const char* kThen = "2026-03-01T19:05";

void says_nothing(const Outcome& outcome, Exit exit = Exit::ok) {
  CHECK(outcome.out.empty());
  CHECK(outcome.notes.empty());
  CHECK(outcome.exit == exit);
}

}  // namespace

TEST_CASE("remind says one line when something is due, once, and nothing before") {
  Reminded world;
  REQUIRE(world.run(kSunday).exit == Exit::ok);
  says_nothing(world.at(kBefore, "remind"));
  const Outcome outcome = world.at(kThen, "remind");
  CHECK(outcome.out == kLine);
  CHECK(outcome.notes.empty());
  CHECK(outcome.exit == Exit::ok);
  says_nothing(world.at(kThen, "remind"));
  says_nothing(world.at("2026-03-04T10:00", "remind"));
  CHECK(world.at("2026-03-08T19:00", "remind").out == kLine);
}

TEST_CASE("remind says nothing where nothing was ever set") {
  Reminded world;
  says_nothing(world.run("remind"));
  says_nothing(world.run("remind --check"));
  says_nothing(world.run("remind --notify"));
  CHECK_FALSE(std::filesystem::exists(world.state()));
}

TEST_CASE("remind --check tells by its exit code alone, and writes nothing") {
  Reminded world;
  world.run(kSunday);
  says_nothing(world.at(kBefore, "remind --check"));
  const std::string before = file_bytes(world.file());
  says_nothing(world.at(kThen, "remind --check"), Exit::due);
  says_nothing(world.at(kThen, "remind --check"), Exit::due);
  CHECK(file_bytes(world.file()) == before);
}

TEST_CASE("remind: what is answered is not reminded of, whether early, late or by somebody else") {
  Reminded early;
  early.run(kSunday);
  early.at("2026-02-27T20:00", "checkin short --set mood=7 --as Sam");
  CHECK(early.done() == "2026-03-01");
  says_nothing(early.at(kThen, "remind"));
  CHECK(early.at("2026-03-08T19:00", "remind").out == kLine);
  Reminded late;
  late.run(kSunday);
  late.at("2026-03-02T08:00", "checkin short --set mood=7 --as Alex --date 2026-03-01");
  CHECK(late.done() == "2026-03-01");
  says_nothing(late.at("2026-03-02T09:00", "remind"));
}

TEST_CASE("remind: one's own waits for oneself, one of all for anybody") {
  Reminded world;
  world.run(kSunday + std::string(" --as Sam"));
  world.run("remind set short 'sunday 20:00'");
  world.at("2026-03-01T18:00", "checkin short --set mood=7 --as Alex");
  CHECK(world.done(1) == "-");
  CHECK(world.done(2) == "2026-03-01");
  world.at("2026-03-01T18:30", "checkin short --set mood=7 --as Sam");
  CHECK(world.done(1) == "2026-03-01");
}

TEST_CASE("remind: what is taken back is reminded of again") {
  Reminded world;
  world.run(kSunday);
  world.at("2026-03-01T18:00", "checkin short --set mood=7 --as Alex");
  CHECK(world.done() == "2026-03-01");
  world.at("2026-03-01T18:10", "undo --as Alex");
  CHECK(world.done() == "-");
  CHECK(world.at(kThen, "remind").out == kLine);
}

TEST_CASE("remind: a check-in that is only begun, or skipped whole, is still to be answered") {
  Reminded world;
  world.run(kSunday);
  CHECK(world.at("2026-03-01T18:00", "checkin short --as Alex").exit != Exit::ok);
  CHECK(world.done() == "-");
}

TEST_CASE("remind keeps to itself what goes wrong, and remind status tells it") {
  Reminded world;
  world.run(kSunday);
  write_file(world.file(), file_bytes(world.file()) + "something else\n");
  const std::string before = file_bytes(world.file());
  for (const char* command : {"remind", "remind --check", "remind --notify"}) {
    says_nothing(world.at(kThen, command), Exit::failed);
  }
  const Outcome status = world.run("remind status");
  CHECK(status.exit == Exit::failed);
  CHECK(has(status.notes, "Line 4"));
  CHECK(has(status.notes, "is removed"));
  CHECK(world.run("list").exit == Exit::nothing_found);  // no command fails for want of it
  CHECK(world.run("log words --as Alex").exit == Exit::ok);
  CHECK(file_bytes(world.file()) == before);
  std::filesystem::remove(world.file());
  CHECK(world.run("list").exit == Exit::ok);
  CHECK(world.times().reminders.size() == 1);
  says_nothing(world.at(kThen, "remind"));  // one too few, rather than one too many
  CHECK(world.at("2026-03-08T19:00", "remind").out == kLine);
}

TEST_CASE("remind is not put off its silence by settings, a zone or a home that make no sense") {
  Reminded world;
  world.run(kSunday);
  write_file(world / "config.toml", "colour = \n");
  says_nothing(world.at(kThen, "remind"), Exit::failed);
  CHECK(world.run("remind status").exit == Exit::failed);
  CHECK(world.run("remind --chek").exit == Exit::usage);
}

TEST_CASE("remind: each of --check, --notify and --ics goes alone") {
  Reminded world;
  CHECK(world.run("remind --check --notify").exit == Exit::usage);
  const Outcome outcome = world.run("remind --check --ics");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "Choose one."));
}

TEST_CASE("remind --ics needs a reminder and the program that makes calendars") {
  Reminded world;
  CHECK(world.run("remind --ics").exit == Exit::nothing_found);
  world.run(kSunday);
  world.calendar = "/bin/cat";
  const Outcome made = world.run("remind --ics");
  CHECK(made.exit == Exit::ok);
  CHECK(has(made.out, "\"at\":\"2026-03-01T19:00\""));
  world.calendar.clear();
  CHECK(has(world.run("remind --ics").notes, "hearth-calendar was not found"));
}
