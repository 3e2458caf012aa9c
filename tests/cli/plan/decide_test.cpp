#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class TwoPeople : public World {
 public:
  explicit TwoPeople(const std::string& people = "--person Alex --person Sam") {
    run("init --no-encryption " + people);
  }

  std::string page(const std::string& more = "") { return run("plan" + more).out; }
};

/// An answer to each question of the pack, skips but for what is given.
std::vector<std::string> own(const std::string& matter, const std::string& preference) {
  return {matter, "-", preference, "-", "-", "-"};
}

const std::vector<std::string> kOutcome{"2", "The big bed for a month", "-", "-", "2026-04-01",
                                        "-"};

std::vector<std::string> after(std::vector<std::string> lines,
                               const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

}  // namespace

TEST_CASE(
    "from the command line: each their own, then what comes out, with a day for another look") {
  TwoPeople pair;
  pair.interactive = false;
  CHECK(pair.run("plan decide --set decision=Bed --set preference=big --as Alex").exit == Exit::ok);
  CHECK(has(pair.page(), "1: Bed (not looked at together yet)"));
  CHECK_FALSE(has(pair.run("list --json --as Sam").out, "big"));
  CHECK(pair.run("plan decide 1 --set preference=sofa --as Sam").exit == Exit::ok);
  CHECK(has(pair.run("list --json --as Sam").out, "big"));
  CHECK(pair.run("plan decide bed --set status=trial --set 'outcome=the big one' --set "
                 "revisit_on=2026-04-01")
            .exit == Exit::ok);
  CHECK(has(pair.page(), "1: Bed (for a while; another look on Wed 1 Apr 2026): the big one"));
  CHECK(pair.run("plan decide 1 --set status=dropped").exit == Exit::ok);
  CHECK_FALSE(has(pair.page(), "Bed"));
}

TEST_CASE("two decisions of one day are two, and the seal of one does not open the other") {
  TwoPeople pair;
  pair.interactive = false;
  pair.run("plan decide --set decision=Bed --set preference=bigbed --as Alex");
  pair.run("plan decide --set decision=Summer --set preference=thesea --as Sam");
  CHECK(has(pair.page(), "1: Bed"));
  CHECK(has(pair.page(), "2: Summer"));
  CHECK_FALSE(has(pair.run("list --json --as Sam").out, "bigbed"));
  CHECK_FALSE(has(pair.run("list --json --as Alex").out, "thesea"));
  pair.run("plan decide bed --set status=open --as Sam");
  CHECK_FALSE(has(pair.run("list --json --as Sam").out, "bigbed"));
}

TEST_CASE("days later the other's answers still go to the decision that was meant") {
  TwoPeople pair;
  pair.run("plan decide --set decision=Bed --set preference=bigbed --as Alex");
  pair.now = "2026-03-20T19:00:00+01:00";
  CHECK(pair.run("plan decide 1 --as Sam", own("the bed", "the sofa")).exit == Exit::ok);
  CHECK(has(pair.run("list --json --as Sam").out, "bigbed"));
}

TEST_CASE(
    "at the keyboard each writes alone, what has opened is shown, then it is settled together") {
  TwoPeople pair;
  auto lines = own("Bed", "the big one");
  lines = after(after(lines, {""}), own("-", "the sofa"));
  lines = after(after(lines, {"", ""}), kOutcome);
  const Outcome outcome = pair.run("plan decide", lines);
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.heard, "What has opened"));
  CHECK(outcome.heard.find("(the screen is cleared)") != std::string::npos);
  CHECK(has(pair.page(), "The big bed for a month"));
}

TEST_CASE("one person alone decides with the same questions, and is not called together") {
  TwoPeople alone("--person Alex");
  const Outcome outcome = alone.run("plan decide", after(own("Bed", "big"), kOutcome));
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK_FALSE(has(outcome.heard, ", together"));
  CHECK(has(alone.page(), "The big bed for a month"));
}

TEST_CASE("what was begun and left is gone on with, and does not end up in another decision") {
  TwoPeople pair;
  pair.run("plan decide --set decision=Summer --as Sam");
  CHECK(pair.run("plan decide --as Alex", {"Bed", "!"}).exit == Exit::left);
  const Outcome other = pair.run("plan decide summer --as Alex", own("-", "the sea"));
  CHECK(other.exit == Exit::usage);
  CHECK(has(other.notes, "not finished"));
  CHECK(pair.run("plan decide --as Alex", {"y", "-", "the big one", "-", "-", "-"}).exit ==
        Exit::ok);
  CHECK(has(pair.page(), "2: Bed"));
  CHECK(pair.run("plan decide summer --as Alex", own("-", "the sea")).exit == Exit::ok);
}

TEST_CASE("what cannot be meant is said, and changes nothing") {
  TwoPeople pair;
  pair.interactive = false;
  CHECK(pair.run("plan decide 1 --set status=open").exit == Exit::nothing_found);
  CHECK(pair.run("plan decide --set preference=x").exit == Exit::usage);
  CHECK(pair.run("plan decide").exit == Exit::usage);
  pair.run("plan decide --set 'decision=Bed one' --as Alex");
  pair.run("plan decide --set 'decision=Bed two' --as Alex");
  const std::string before = pair.run("list --json").out;
  CHECK(has(pair.run("plan decide bed --set status=open").notes, "More than one begins with bed"));
  CHECK(has(pair.run("plan decide sofa --set status=open").notes, "none called sofa"));
  CHECK(has(pair.run("plan decide 1 --set status=maybe").notes, "maybe"));
  CHECK(pair.run("list --json").out == before);
}

TEST_CASE("what somebody has begun alone is nobody else's matter") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.interactive = false;
  world.run("plan decide --set decision=beds --set preference=mine --as Alex");
  world.interactive = world.accessible = true;
  world.now = "2026-03-01T19:10:00+01:00";
  CHECK(world.run("plan decide --as Sam", {"holiday", "!"}).exit == Exit::left);
  world.interactive = false;
  world.now = "2026-03-01T19:20:00+01:00";
  CHECK(world.run("plan decide 1 --set decision=beds --as Alex").exit == Exit::ok);
  CHECK(world.run("plan decide --set decision=money --set preference=joint --as Alex").exit ==
        Exit::ok);
  world.interactive = true;
  world.now = "2026-03-01T19:30:00+01:00";
  const Outcome alex = world.run("plan decide 1 --as Alex", {"!"});
  CHECK_FALSE(has(alex.notes, "Another one was begun"));
  world.run("plan decide --as Sam", {"y", "-", "a week", "-", "-", "-"});
  const Outcome plan = world.run("plan");
  for (const char* matter : {"beds", "money", "holiday"}) CHECK(has(plan.out, matter));
  CHECK_FALSE(has(world.run("list --json --as Sam").out, "joint"));
}
