#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/date.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a report without numbers says so and prints nothing") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("report");
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(outcome.out.empty());
  CHECK(outcome.notes.find("hearth checkin") != std::string::npos);
}

TEST_CASE("a report shows what the last twelve weeks hold, or what is asked for") {
  World world;
  world.run("init --no-encryption --person Alex");
  write_file(world / "a.toml", "pack = \"daily\"\n[people.Alex]\nmood = 7\n");
  const std::string answers = "checkin daily --answers " + (world / "a.toml").string();
  REQUIRE(world.run(answers).exit == Exit::ok);
  CHECK(world.run("report").out.find("mood") != std::string::npos);
  world.now = "2026-06-01T19:00:00+02:00";
  CHECK(world.run("report").exit == Exit::nothing_found);
  CHECK(has(world.run("report --last 6m").out, "mood"));
  CHECK(has(world.run("report --since 2026-03-01").out, "mood"));
  CHECK(world.run("report --since 2026-03-02").exit == Exit::nothing_found);
  CHECK(has(world.run("report --since 2026-03-01 --until 2026-03-01 --all").out, "1 Mar"));
}

TEST_CASE("a stretch of time that is none is refused, with what would do") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* length : {"0w", "w", "5", "-3w", "12 weeks", "99999999999d", "1001d", ""}) {
    CAPTURE(length);
    const Outcome outcome = world.run(std::string("report --last '") + length + "'");
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "10d, 12w, 6m or 2y"));
  }
  CHECK(world.run("report --last 4w --since yesterday").exit == Exit::usage);
  CHECK(world.run("report --since yesterday --until 2026-02-01").exit == Exit::usage);
}

TEST_CASE("a report says what moved, and of other tags only when all is asked for") {
  World world;
  world.run("init --no-encryption --person Alex");
  const std::vector<int> comfort{2, 3, 4, 4, 5, 6, 6, 7};
  for (std::size_t week = 0; week < comfort.size(); ++week) {
    const std::string day = to_string(plus_days(*parse_date("2026-01-11"), 7 * int(week)));
    const std::string rain = week % 2 == 0 ? " --set gestures=rain" : " --set gestures=sun";
    REQUIRE(world
                .run("checkin weekly --as Alex --date " + day + rain +
                     " --set comfort=" + std::to_string(comfort[week]))
                .exit == Exit::ok);
  }
  const Outcome brief = world.run("report");
  CHECK(has(brief.out, "What moved"));
  CHECK(has(brief.out, "Alex   Comfort tended to rise"));
  CHECK_FALSE(has(brief.out, "does not say that it came from it"));
  CHECK(has(world.run("report --all").out, "does not say that it came from it"));
  CHECK(has(world.run("report --format md").out, "## What moved"));
}

TEST_CASE("what was answered about pressure is in no report unless its author asks for it") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  REQUIRE(world.run("checkin weekly --as Alex --set pressure=3").exit == Exit::ok);
  CHECK(world.run("report --as Alex").exit == Exit::nothing_found);
  REQUIRE(
      world.run("checkin weekly --as Alex --set pressure=3 --set closeness=5 --date today").exit ==
      Exit::ok);
  REQUIRE(world.run("checkin weekly --as Sam --set closeness=5").exit == Exit::ok);
  const Outcome open = world.run("report --as Alex --all");
  CHECK(has(open.out, "closeness"));
  CHECK_FALSE(has(open.out + open.notes, "pressure"));
  CHECK(has(world.run("report --as Alex --private --all").out, "pressure"));
  CHECK_FALSE(has(world.run("report --as Sam --private --all").out, "pressure"));
}

TEST_CASE("what is private is asked for by somebody who says who they are") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const Outcome outcome = world.run("report --private");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "--as"));
}

TEST_CASE("no format of a report has anything private in it, but for its author who asks") {
  World with;
  World without;
  for (World* world : {&with, &without}) {
    world->run("init --no-encryption --person Alex --person Sam");
    const std::string hidden =
        world == &with ? " --set distress=9 --set desire=2 --set hindered=quarrels" : "";
    for (const char* day : {"2026-02-08", "2026-02-15", "2026-02-22", "2026-03-01"}) {
      for (const char* name : {"Alex", "Sam"}) {
        REQUIRE(world
                    ->run("checkin weekly --as " + std::string(name) + " --date " + day +
                          " --set comfort=5 --set pain=3" +
                          (name == std::string("Alex") ? hidden : ""))
                    .exit == Exit::ok);
      }
    }
  }
  for (const char* who : {"", " --as Alex", " --as Sam", " --as Sam --private"}) {
    for (const char* what :
         {"", " --all", " comfort", " distress", " --before-after 2026-02-10", " --compare 4w"}) {
      for (const char* format : {"text", "md", "html", "json", "csv"}) {
        const std::string command = std::string("report") + what + " --format " + format + who;
        CAPTURE(command);
        const Outcome outcome = with.run(command);
        CHECK(outcome.out + outcome.notes == without.run(command).out + without.run(command).notes);
      }
    }
  }
  const Outcome own = with.run("report --all --as Alex --private");
  CHECK(has(own.out, "distress"));
  CHECK(has(own.out, "quarrels"));
}

TEST_CASE("a metric is looked at closely, and one that is not there is named with what is") {
  World world;
  world.run("init --no-encryption --person Alex");
  REQUIRE(world.run("checkin daily --as Alex --set mood=7 --set closeness=4").exit == Exit::ok);
  const Outcome close = world.run("report mood closeness");
  CHECK(has(close.out, "One answer so far: 7."));
  CHECK(has(close.out, "One answer so far: 4."));
  const Outcome none = world.run("report moods");
  CHECK(none.exit == Exit::nothing_found);
  CHECK(none.out.empty());
  CHECK(has(none.notes, "There is mood, closeness."));
}

TEST_CASE("a metric is asked for by its question, or its beginning, and several are named") {
  World world;
  world.run("init --no-encryption --person Alexandra --person Sam");
  for (const char* name : {"Alexandra", "Sam"}) {
    REQUIRE(world
                .run("checkin weekly --set heard=7 --set comfort=4 --set closeness=2 --as " +
                     std::string(name))
                .exit == Exit::ok);
  }
  const std::string heard = world.run("report heard").out;
  CHECK(heard == world.run("report communication").out);
  CHECK(heard == world.run("report commu heard").out);
  CHECK(has(heard, "Alexandra   “How heard have you felt by Sam?” about the past 7 days"));
  CHECK(has(heard, "Sam         “How heard have you felt by Alexandra?” about the past 7 days"));
  CHECK_FALSE(has(heard, "Alexandra and Sam"));
  CHECK(has(world.run("report heard --compare 4w").out, "communication"));
  CHECK_FALSE(has(world.run("report heard --before-after yesterday").out, "comfort"));
  const Outcome several = world.run("report com");
  CHECK(several.exit == Exit::usage);
  CHECK(has(several.notes, "com may mean comfort, communication."));
}

TEST_CASE("two stretches of time stand side by side") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* day : {"2026-01-04", "2026-01-11", "2026-02-08"}) {
    REQUIRE(world.run("checkin weekly --as Alex --set comfort=6 --date " + std::string(day)).exit ==
            Exit::ok);
  }
  const std::string months = world.run("report --compare 2026-02 --compare 2026-01").out;
  CHECK(has(months, "1 Jan – 31 Jan 2026"));
  CHECK(months.find("31 Jan 2026") < months.find("28 Feb 2026"));
  const std::string weeks = world.run("report --compare 4w").out;
  CHECK(has(weeks, "– 1 Mar 2026"));
  CHECK(world.run("report --compare 4w --compare 2026 --compare 2025").exit == Exit::usage);
  CHECK(world.run("report --compare 4w --last 4w").exit == Exit::usage);
  CHECK(world.run("report --compare nonsense").exit == Exit::usage);
  CHECK(world.run("report --compare 2020").exit == Exit::nothing_found);
}

TEST_CASE("a file names its format, and holds no commands") {
  World world;
  world.run("init --no-encryption --person Alex");
  REQUIRE(world.run("checkin daily --as Alex --set comfort=7").exit == Exit::ok);
  REQUIRE(world.run("report -o " + (world / "r.html").string()).exit == Exit::ok);
  const std::string html = file_bytes(world / "r.html");
  CHECK(html.starts_with("<!DOCTYPE html>"));
  CHECK_FALSE(has(html, "report --all"));
  CHECK(has(world.run("report --format json").out, "\"metric\": \"comfort\""));
  CHECK(has(world.run("report --format csv").out, "Alex,comfort,2026-02-23,2026-03-01,7,7,7"));
}

TEST_CASE("a metric that nothing is called is named, also beside one that is there") {
  World world;
  world.run("init --no-encryption --person Alex");
  REQUIRE(world.run("checkin weekly --set comfort=5 --set pain=3").exit == Exit::ok);
  const Outcome outcome = world.run("report comfort pian");
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(has(outcome.notes, "Nothing called pian"));
  CHECK(world.run("report comfort --all").exit == Exit::usage);
  CHECK(world.run("report --compare 4w --format csv").exit == Exit::usage);
}
