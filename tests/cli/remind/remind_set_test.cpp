// Setting reminders, and removing them.
#include <doctest/doctest.h>

#include "reminded.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("remind set says when it comes, what it says, and how it is looked for") {
  Reminded world;
  const Outcome first = world.run(kSunday);
  CHECK(first.exit == Exit::ok);
  CHECK(has(first.notes, "A reminder every Sunday at 19:00. It says: Reminder: 10 min\n"));
  CHECK(has(first.notes, "`hearth remind install`"));
  CHECK_FALSE(has(world.run("remind set daily daily 21:00").notes, "install"));
  CHECK(mode_of(world.file()) == 0600);
}

TEST_CASE("remind set once more for the same check-in and person takes the place of the first") {
  Reminded world;
  world.run(kSunday);
  world.run(kSunday + std::string(" --as Sam"));
  world.run("remind set short 'daily 20:00'");
  const TimesFile file = world.times();
  REQUIRE(file.reminders.size() == 2);
  CHECK(to_string(file.reminders[0].schedule) == "daily 20:00");
  CHECK(to_string(file.reminders[1].schedule) == "weekly sun 19:00");
  world.run(kSunday + std::string(" --as Sam --together"));
  CHECK(to_string(world.times().reminders[0].schedule) == "weekly sun 19:00");
}

TEST_CASE("remind set the same again says no more than before") {
  Reminded world;
  world.run(kSunday);
  CHECK(world.at("2026-03-01T19:00", "remind").out == kLine);
  const std::string before = file_bytes(world.file());
  world.run(kSunday);
  CHECK(file_bytes(world.file()) == before);
}

TEST_CASE("remind set understands everything or nothing") {
  Reminded world;
  for (const char* command :
       {"remind set", "remind set short", "remind set short 'sundy 19:00'",
        "remind set shirt 'sunday 19:00'", "remind set short 'sunday 19:00' --as Kim",
        "remind set short 'sunday 19:00' --label ''", "remind set --label ' '"}) {
    CAPTURE(command);
    CHECK(world.run(command).exit == Exit::usage);
    CHECK_FALSE(std::filesystem::exists(world.file()));
  }
  CHECK(has(world.run("remind set shirt 'sunday 19:00'").notes, "short"));
}

TEST_CASE("remind set --label is what all reminders say, and it stays") {
  Reminded world;
  CHECK(world.run("remind set --label 'Tea, 10 min'").exit == Exit::ok);
  world.run(kSunday);
  CHECK(world.at("2026-03-01T19:00", "remind").out == "Tea, 10 min\n");
  CHECK(world.run(kSunday + std::string(" --label 'Walk'")).exit == Exit::ok);
  CHECK(world.at("2026-03-08T19:00", "remind").out == "Walk\n");
  const Outcome lines = world.run("remind set --label \"two\nlines\"");
  CHECK(lines.exit == Exit::ok);
  CHECK(world.times().label == "two lines");
  CHECK(world.run("remind set --label '" + std::string(90, 'x') + "'").exit == Exit::usage);
}

TEST_CASE("remind set within quiet hours says when it is said") {
  Reminded world;
  world.run("remind quiet 22:00 08:00");
  CHECK(has(world.run("remind set short 'daily 23:00'").notes, "it is said at 08:00"));
  CHECK_FALSE(has(world.run(kSunday).notes, "quiet"));
}

TEST_CASE("remind off removes one, or all") {
  Reminded world;
  world.run(kSunday);
  world.run("remind set daily 'daily 21:00' --as Sam");
  CHECK(world.run("remind off 7").exit == Exit::nothing_found);
  CHECK(world.run("remind off 1").exit == Exit::ok);
  REQUIRE(world.times().reminders.size() == 1);
  CHECK(world.times().reminders[0].number == 2);
  CHECK(world.run("remind off").exit == Exit::ok);
  CHECK(world.times().reminders.empty());
  CHECK(world.run("remind off").exit == Exit::nothing_found);
  CHECK(world.at("2026-03-01T22:00", "remind").out.empty());
}

TEST_CASE(
    "remind: who leaves the journal is not reminded any more, and is again when they return") {
  Reminded world;
  world.run(kSunday + std::string(" --as Sam"));
  world.run("remind set daily 'daily 21:00'");
  REQUIRE(world.run("people leave Sam --erase --yes --as Sam").exit == Exit::ok);
  REQUIRE(world.times().reminders.size() == 1);
  CHECK(to_string(world.times().reminders[0].schedule) == "daily 21:00");
  REQUIRE(world.run("people add Sam --yes").exit == Exit::ok);
  CHECK(world.times().reminders.size() == 2);
}

TEST_CASE("remind set tells where the journal has it and the file of times could not be written") {
  Reminded world;
  write_file(world.state() / "in the way", "");
  std::filesystem::remove_all(world.state());
  write_file(world.state(), "a file where a folder belongs");
  const Outcome outcome = world.run(kSunday);
  CHECK(outcome.exit == Exit::failed);
  std::filesystem::remove(world.state());
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK(world.times().reminders.size() == (has(outcome.notes, "noted in the journal") ? 1U : 0U));
}
