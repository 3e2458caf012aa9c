// What packs, help and messages once promised and did not hold, each as it holds now. A wish that
// was said when somebody declined to resume, and the short way, have tests where they are asked:
// tests/keyboard, prompt/short_way_test.cpp.

#include <doctest/doctest.h>

#include "cli/entry_of.hpp"
#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Two : public World {
 public:
  Two() { run("init --no-encryption --person Alex --person Sam"); }
};

}  // namespace

TEST_CASE("what a ladder says of its rungs can be done: crossed out, added, and it is said how") {
  Two world;
  const std::string said = world.run("plan new touch").notes;
  CHECK(has(said, "cross out what does not"));
  CHECK(has(said, "it is yours to write"));
  CHECK(has(said, "`hearth plan step`"));
  CHECK(has(said, "`hearth plan step 3 --skip`"));
  const std::string rung = "Hair, face and neck";
  CHECK(has(world.run("plan").out, rung));
  CHECK(world.run("plan step 5 --skip").exit == Exit::ok);
  CHECK_FALSE(has(world.run("plan").out, rung));
  CHECK(world.run("plan step --set 'title=The last one'").exit == Exit::ok);
  CHECK(has(world.run("plan").out, "8: The last one (ahead)"));
}

TEST_CASE("the day of a visit is where a report tells what happened") {
  Two world;
  world.run("checkin weekly --as Alex --set comfort=5 --set satisfaction=5");
  world.run(
      "log appointment-before --as Alex --set 'with_whom=Dr Lee' --set visit_date=2026-02-27");
  CHECK(has(world.run("report --private --all --as Alex").out, "appointment: Dr Lee"));
  CHECK_FALSE(has(world.run("prompts show appointment-before").out, "timeline"));
}

TEST_CASE("no question speaks of a page that nothing makes") {
  World world;
  CHECK_FALSE(has(world.run("prompts show assessment").out, "page for your care team"));
}

TEST_CASE("hearth prompts shows the packs, as it is said of it") {
  World world;
  const Outcome outcome = world.run("prompts");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "checkin/weekly"));
  CHECK(outcome.out == world.run("prompts list").out);
}

TEST_CASE("--set takes what would be typed, a skip among it") {
  Two world;
  CHECK(world.run("checkin daily --as Alex --set mood=- --set energy=5").exit == Exit::ok);
  const std::string list = world.run("list --json --as Alex").out;
  CHECK(has(list, "\"mood\": null"));
  CHECK(has(list, "\"energy\": 5"));
  CHECK(world.run("checkin daily --as Sam --set mood=-3").exit != Exit::ok);
}

TEST_CASE("who says in a weekly check-in that they are not up to it has three questions") {
  Two world;
  const Outcome outcome =
      world.run("checkin weekly --as Alex", {"=short", "short", "7", "1", "rest"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "Kept."));
  CHECK_FALSE(has(outcome.heard, "How content are you"));
}

TEST_CASE("a ladder of one's own has no window that nobody said") {
  Two world;
  world.run("plan new own --title Evenings --step Tea");
  CHECK_FALSE(has(world.run("plan").out, "When:"));
  CHECK_FALSE(has(world.run("").out, "fortnight"));
  CHECK(world.run("plan step --set title=Walk --set 'window=some time in May'").exit == Exit::ok);
}

TEST_CASE("a report after a pause does not say that there was never a number") {
  Two world;
  world.run("checkin weekly --as Alex --set comfort=5");
  world.run("checkin weekly --as Sam --set comfort=6");
  world.now = "2026-07-01T19:00:00+02:00";
  const Outcome outcome = world.run("report");
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK_FALSE(has(outcome.notes, "yet"));
  CHECK(has(outcome.notes, "Mon 13 Apr 2026 to Wed 1 Jul 2026"));
  CHECK(has(outcome.notes, "`hearth report --since 2026-03-01`"));
  CHECK(has(world.run("report --since 2026-03-01").out, "omfort"));
}

TEST_CASE("who declines to resume and leaves is told that what they answered is kept") {
  Two world;
  world.run("checkin daily --as Alex", {"7", "!"});
  const Outcome outcome = world.run("checkin daily --as Alex", {"n", "!"});
  CHECK(outcome.exit == Exit::left);
  CHECK(has(outcome.notes, "What you answered is kept."));
  CHECK(has(world.run("checkin daily --as Alex", {"", "!"}).heard, "Resume at 2 of 5?"));
}

TEST_CASE("a shell completes export as what it is") {
  World world;
  const std::string script = world.run("completion zsh").out;
  CHECK(has(script, "export:Make a copy to take along"));
  CHECK_FALSE(has(script, "export:take what was written"));
}
