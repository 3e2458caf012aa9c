// Putting off, and quiet hours.
#include <doctest/doctest.h>

#include "hearth/system/clock.hpp"
#include "reminded.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("remind later puts off what waits, and it comes back once") {
  Reminded world;
  world.run(kSunday);
  CHECK(world.at("2026-03-01T19:00", "remind").out == kLine);
  const Outcome later = world.at("2026-03-01T19:02", "remind later 1h");
  CHECK(later.exit == Exit::ok);
  CHECK(later.notes == "Nothing is said before 20:02.\n");
  CHECK(world.at("2026-03-01T20:01", "remind").out.empty());
  CHECK(world.at("2026-03-01T20:15", "remind").out == kLine);
  CHECK(world.at("2026-03-01T20:30", "remind").out.empty());
}

TEST_CASE("remind later puts off what would come before then, too") {
  Reminded world;
  world.run(kSunday);
  CHECK(world.at("2026-03-01T18:30", "remind later 3h").exit == Exit::ok);
  CHECK(world.at("2026-03-01T19:00", "remind").out.empty());
  CHECK(world.at("2026-03-01T21:30", "remind").out == kLine);
  CHECK(world.at("2026-03-01T21:45", "remind").out.empty());
}

TEST_CASE("remind later, and then it is answered: nothing comes back") {
  Reminded world;
  world.run(kSunday);
  world.at("2026-03-01T19:00", "remind");
  world.at("2026-03-01T19:02", "remind later 1d");
  world.at("2026-03-01T19:30", "checkin short --set mood=7 --as Sam");
  CHECK(world.at("2026-03-02T19:30", "remind").out.empty());
}

TEST_CASE("remind later where nothing waits changes nothing") {
  Reminded world;
  CHECK(world.run("remind later 1h").exit == Exit::nothing_found);
  CHECK_FALSE(std::filesystem::exists(world.state()));
  world.run(kSunday);
  world.run("checkin short --set mood=7 --as Sam");
  const std::string before = file_bytes(world.file());
  CHECK(world.at("2026-03-01T19:02", "remind later 1h").exit == Exit::nothing_found);
  CHECK(file_bytes(world.file()) == before);
}

TEST_CASE("remind later takes minutes, hours and days up to a week") {
  Reminded world;
  world.run(kSunday);
  for (const char* time : {"", "1", "h", "0h", "-1h", "8d", "169h", "10081m", "1w", "1.5h", "1 h",
                           "99999999999h", "soon"}) {
    CAPTURE(time);
    CHECK(world.run("remind later '" + std::string(time) + "'").exit == Exit::usage);
  }
  CHECK(has(world.run("remind later 7d").notes, "Sun 8 Mar 2026, 12:00"));
  CHECK(has(world.run("remind later 90m").notes, "13:30") == false);  // nothing comes before
}

TEST_CASE("remind later is not over too soon where clocks are set meanwhile") {
  Reminded world;
  world.zone = zone_named("Europe/Berlin");
  world.run("remind set short 'daily 01:00'");
  const auto later = [&](const char* moment) {
    world.now = moment;
    world.run("remind later 1h");
    return to_string(*world.times().reminders.at(0).later);
  };
  CHECK(later("2026-03-29T01:30:00+01:00") == "2026-03-29T03:30");  // 02:30 is skipped
  CHECK(later("2026-10-25T02:30:00+02:00") == "2026-10-25T03:30");  // 02:30 comes once more
  CHECK(later("2026-06-25T02:30:00+02:00") == "2026-06-25T03:30");
  world.now = "2026-03-28T12:00:00+01:00";
  world.run("remind later 1d");
  CHECK(to_string(*world.times().reminders.at(0).later) == "2026-03-29T12:00");
}

TEST_CASE("remind quiet: nothing is said in those hours, and what came up in them afterwards") {
  Reminded world;
  CHECK(world.run("remind quiet 18:00 20:30").exit == Exit::ok);
  world.run(kSunday);
  CHECK(world.at("2026-03-01T19:00", "remind").out.empty());
  CHECK(world.at("2026-03-01T20:29", "remind --check").exit == Exit::ok);
  CHECK(world.at("2026-03-01T20:30", "remind").out == kLine);
  CHECK(world.run("remind quiet none").exit == Exit::ok);
  CHECK_FALSE(world.times().quiet.has_value());
}

TEST_CASE("remind quiet takes two times") {
  Reminded world;
  for (const char* hours :
       {"", "22:00", "22:00 22:00", "22:00 8:00", "22:00 08:00 09:00", "night"}) {
    CAPTURE(hours);
    CHECK(world.run("remind quiet " + std::string(hours)).exit == Exit::usage);
  }
}
