#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/core/date.hpp"
#include "hearth/core/text.hpp"
#include "support/never_said.hpp"

// What a report tells beside numbers: people's words, what happened, and their plan.
using namespace hearth;
using namespace hearth::test;

TEST_CASE("the words that somebody keeps, events and the step stand in a report") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  REQUIRE(world.run("checkin daily --as Alex --set comfort=7").exit == Exit::ok);
  REQUIRE(world.run("checkin daily --as Sam --set comfort=6").exit == Exit::ok);
  REQUIRE(world.run("log gain --as Alex --set 'gain=Snow, and nobody else on the path.'").exit ==
          Exit::ok);
  REQUIRE(world.run("log thanks --as Sam --set 'thanks=for the tea'").exit == Exit::ok);
  REQUIRE(world.run("log feeling --as Sam --set 'feelings=sad 8'").exit == Exit::ok);
  CHECK(has(world.run("report --all --as Sam --private").out, "Still open for you: "));
  CHECK_FALSE(has(world.run("report --all --as Sam").out, "Still open"));
  CHECK_FALSE(has(world.run("report --all --as Alex --private").out, "Still open"));
  const Outcome brief = world.run("report --as Sam");
  CHECK(has(brief.out, "“Snow, and nobody else on the path.” Alex, 1 Mar"));
  CHECK_FALSE(has(brief.out, "for the tea"));
  CHECK(has(world.run("report --all --as Sam --private").out, "“for the tea” Sam, 1 Mar, thanks"));
}

TEST_CASE("what has moved in the plan is told with all that there is, and of nobody's yes") {
  World world;
  world.now = "2026-02-01T19:00:00+01:00";
  world.run("init --no-encryption --person Alex --person Sam");
  for (const char* name : {"Alex", "Sam"}) {
    REQUIRE(world.run("checkin daily --set comfort=7 --as " + std::string(name)).exit == Exit::ok);
  }
  world.now = "2026-02-03T19:00:00+01:00";
  REQUIRE(world.run("plan new own --title Touch --step tea --step hands").exit == Exit::ok);
  REQUIRE(world.run("plan agree --as Alex --set scope='the sofa' --set sign=yes").exit == Exit::ok);
  world.now = "2026-02-05T19:00:00+01:00";
  const std::string waiting = world.run("report --all --as Sam").out;
  CHECK(has(waiting, "• 3 Feb, begun: Touch, at tea."));
  CHECK(has(waiting, "• 3 Feb, an agreement was written: the sofa."));
  REQUIRE(world.run("plan want --as Alex --set want=yes").exit == Exit::ok);
  REQUIRE(world.run("plan rest --as Alex").exit == Exit::ok);
  CHECK(world.run("report --all --as Sam").out == waiting);
  CHECK(world.run("report --all --as Sam --private").out == waiting);
  CHECK(has(world.run("report --all --as Alex --private").out, "5 Feb, you let it rest: tea."));
  REQUIRE(world.run("plan agree 1 --as Sam --set sign=yes").exit == Exit::ok);
  CHECK(has(world.run("report --all").out, "• 3 Feb, agreed: the sofa."));
  world.now = "2026-02-09T19:00:00+01:00";
  REQUIRE(world.run("plan next --as Alex").exit == Exit::ok);
  REQUIRE(world.run("plan next --as Sam").exit == Exit::ok);
  REQUIRE(world.run("plan end 1 --as Sam").exit == Exit::ok);
  for (const char* format : {"text", "md", "html", "json"}) {
    CAPTURE(format);
    const std::string all = world.run(std::string("report --all --format ") + format).out;
    CHECK(has(all, "What has moved in the plan"));
    CHECK(has(all, "9 Feb, done: tea; here now: hands."));
    CHECK(has(all, "9 Feb, ended: the sofa."));
  }
  for (const char* report :
       {"report", "report --all", "report --compare 4w", "report --before-after 2026-02-03"}) {
    check_never_said({world.run(report).out});
  }
  CHECK_FALSE(has(world.run("report").out, "here now"));
  CHECK_FALSE(has(world.run("report --all --since 2026-02-01 --until 2026-02-08").out, "here now"));
}

TEST_CASE("a question for the team that is kept from a therapist waits in no report of others") {
  World world;
  world.run("init --no-encryption --person Alex");
  REQUIRE(world.run("checkin daily --set comfort=7 --as Alex").exit == Exit::ok);
  REQUIRE(world
              .run("log appointment-before --keep-from-therapist --as Alex --set with_whom=nurse "
                   "--set top_questions=magpie")
              .exit == Exit::ok);
  CHECK_FALSE(has(world.run("report --all --as Alex").out, "magpie"));
  CHECK_FALSE(has(world.run("report --as Alex").out, "waits for your team"));
  CHECK(has(world.run("report --all --private --as Alex").out, "magpie"));
}

TEST_CASE("what happened stands below its week, and both sides of it beside each other") {
  World world;
  world.run("init --no-encryption --person Alex");
  const std::vector<int> comfort{2, 3, 4, 5, 6, 6, 7, 7};
  for (std::size_t week = 0; week < comfort.size(); ++week) {
    const std::string day = to_string(plus_days(*parse_date("2026-01-11"), 7 * int(week)));
    REQUIRE(world
                .run("checkin weekly --as Alex --date " + day +
                     " --set comfort=" + std::to_string(comfort[week]) + " --set pain=3")
                .exit == Exit::ok);
  }
  REQUIRE(world
              .run("log event --as Alex --set 'event=the first Visit' --set event_on=2026-02-02 "
                   "--set event_until=2026-02-04")
              .exit == Exit::ok);
  CHECK_FALSE(has(world.run("report").out, "isit"));
  CHECK(has(world.run("report --private").out, "a 2 Feb the first Visit, until 4 Feb"));
  const std::string sides = world.run("report --before-after visit --private").out;
  CHECK(has(sides, "comfort  middle 3.5, n 4  middle 7, n 3  12, 0, 0 of 12 pairs"));
  CHECK(has(sides, "pain     middle 3, n 4    middle 3, n 3  0, 12, 0 of 12 pairs"));
  CHECK(has(sides, "Alex   Comfort: It was already rising before."));
  CHECK(has(sides, "Up to twelve weeks on each side"));
  CHECK(has(world.run("report --before-after 2026-02-03 --json").out, R"("person": "Alex")"));
  CHECK(has(one_line(sides), "hearth does not know what else changed."));
  CHECK_FALSE(has(world.run("report pain --before-after 2026-02-02").out, "comfort"));
  const Outcome unknown = world.run("report --before-after visit");
  CHECK(unknown.exit == Exit::usage);
  CHECK(has(unknown.notes, "--private"));
  REQUIRE(world.run("log event --as Alex --set 'event=a visit' --set event_on=2026-02-09").exit ==
          Exit::ok);
  const Outcome two = world.run("report --before-after visit --private");
  CHECK(two.exit == Exit::usage);
  CHECK(has(two.notes, "2026-02-02 the first Visit, until 4 Feb, 2026-02-09 a visit"));
}

TEST_CASE("what is kept from a therapist is in no report, unless its author asks for it") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("log heron --mood 4 --as Alex");
  world.run("log magpie --mood 9 --keep-from-therapist --as Alex");
  for (const char* format : {"text", "md", "html", "json", "csv"}) {
    const std::string command = std::string("report --all --format ") + format;
    CHECK_FALSE(has(world.run(command + " --as Alex").out, "magpie"));
  }
  CHECK(has(world.run("report --format json --private --as Alex").out, "magpie"));
}

TEST_CASE("an event that is shared is shared with its day") {
  Couple couple;
  couple.run("log event --as Alex", {"=shared", "first visit", "3", "2026-02-20", "-"});
  const std::string seen = couple.run("list --as Sam --json").out;
  CHECK(has(seen, "first visit"));
  CHECK(has(seen, "2026-02-20"));
}

TEST_CASE("an event stands on its own day, whenever it was written") {
  World world;
  world.run("init --no-encryption --person Alex");
  REQUIRE(world.run("checkin weekly --set comfort=5 --date 2026-02-08").exit == Exit::ok);
  REQUIRE(world
              .run("log event --set event=scan --set event_kind=procedure "
                   "--set event_on=2026-02-04 --date 2026-03-01")
              .exit == Exit::ok);
  const Outcome outcome = world.run("report --until 2026-02-08 --all --private --as Alex");
  CHECK(has(outcome.out, "scan"));
}
