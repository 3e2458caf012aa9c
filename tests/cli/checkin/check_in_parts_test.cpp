#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("who is here is asked where it is not clear, and not now is an answer") {
  Couple world;
  const Outcome left = world.run("checkin short", {"4"});
  CHECK(left.exit == Exit::left);
  CHECK(has(left.notes, "Short check-in. Who is here?"));
  const Outcome sam = world.run("checkin short", {"sam", "8"});
  CHECK(sam.exit == Exit::ok);
  CHECK(has(sam.notes, "Short check-in, Sam"));
  CHECK(has(sam.notes, "`hearth checkin short` goes on from here, whenever it suits."));
  CHECK_FALSE(has(sam.notes, "Alex's turn"));
}

TEST_CASE("the part of whoever is not here waits, and the sitting goes on where it is") {
  Couple world;
  const Outcome first = world.run("checkin short", {"", "7", "later"});
  CHECK(first.exit == Exit::ok);
  CHECK(has(first.notes, "`hearth checkin short` goes on from here"));
  const Outcome second = world.run("checkin short --as Sam", {"3", "tired"});
  CHECK(has(second.notes, "What each of you answered has opened: `hearth checkin short` goes on"));
  const Outcome third = world.run("checkin short", {"", "", "Sunday"});
  CHECK(third.exit == Exit::ok);
  CHECK(third.lines_left == 0);
  CHECK(has(third.heard, "What has opened"));
  CHECK(has(third.heard, "When next?"));
}

TEST_CASE(
    "answers from a file or the command line open the seal as well, and say where it goes on") {
  Couple world;
  CHECK_FALSE(has(world.run("checkin short --as Alex --set mood=7").notes, "has opened"));
  CHECK(has(world.run("checkin short --as Sam --set mood=3").notes, "has opened: `hearth checkin"));
  CHECK(has(world.run("checkin short", {"", "", "Sunday"}).heard, "When next?"));
}

TEST_CASE("whoever leaves while looking, or in the part together, finds it again") {
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {""}, {"", "!"}}) {
    Couple world;
    std::vector<std::string> typed = {"", "7", "", "3", "tired"};
    typed.insert(typed.end(), more.begin(), more.end());
    const Outcome left = world.run("checkin short", typed);
    CHECK(left.exit == Exit::left);
    CHECK(has(left.notes, "`hearth checkin short` goes on where you stopped."));
    const Outcome again = world.run("checkin short", {"", "", "Sunday"});
    CHECK(again.exit == Exit::ok);
    CHECK(again.lines_left == 0);
    CHECK(has(again.heard, "What has opened"));
    CHECK(has(world.run("list --json").out, "Sunday"));
  }
}

TEST_CASE(
    "a check-in that is done says so, shows it again, and is asked once more for another day") {
  Couple world;
  world.run("checkin short", {"", "7", "", "3", "tired", "", "", "Sunday"});
  const Outcome done = world.run("checkin short", {""});
  CHECK(done.exit == Exit::ok);
  CHECK(has(done.notes, "All of this check-in is done."));
  CHECK_FALSE(has(done.notes, "Short check-in, Alex"));
  CHECK(has(world.run("checkin short", {"1", ""}).heard, "What has opened"));
  const Outcome alone = world.run("checkin short --as Alex", {"3"});
  CHECK(has(alone.notes, "Alex, you have answered this already."));
  const Outcome more = world.run("checkin short --as Alex", {"2", "soon", "2026-02-20", "5"});
  CHECK(more.exit == Exit::ok);
  CHECK(has(world.run("list --as Alex --json --on 2026-02-20").out, "\"mood\": 5"));
}
