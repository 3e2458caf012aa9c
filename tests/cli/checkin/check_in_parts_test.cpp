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

TEST_CASE("a wish is asked after the next time, of who had it, until it is more than not yet") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("checkin weekly --as Alex --set 'one_request=a slow walk'");
  world.now = "2026-03-08T19:00:00+01:00";
  const std::string asked = "Last time you wished for: a slow walk";
  CHECK_FALSE(has(world.run("checkin weekly --as Sam", {"!"}).notes, asked));
  const Outcome again = world.run("checkin weekly --as Alex", {"2", "!"});
  CHECK(has(again.notes, asked));
  CHECK_FALSE(has(world.run("list --as Sam --json").out, "slow walk"));
  world.run("checkin weekly --as Alex --set wish_became=not_yet");
  world.now = "2026-03-15T19:00:00+01:00";
  CHECK(has(world.run("checkin weekly --as Alex --discard", {"!"}).notes, asked));
  world.run("checkin weekly --as Alex --set wish_became=happened");
  world.now = "2026-03-22T19:00:00+01:00";
  CHECK_FALSE(has(world.run("checkin weekly --as Alex --discard", {"!"}).notes, "you wished for"));
}

TEST_CASE("what was agreed about sitting down again is said at the end and at the next beginning") {
  Couple world;
  std::string pack = kShortPack;
  const std::string question = "id = \"next\"";
  pack.replace(pack.find(question), question.size(), "id = \"next_talk\"");
  write_file(world / "prompts/checkin/short.toml", pack);
  const Outcome first = world.run("checkin short", {"", "7", "", "3", "tired", "", "", "Sunday"});
  CHECK(has(first.notes, "You meant to sit down again: Sunday"));
  world.now = "2026-03-08T19:00:00+01:00";
  CHECK(has(world.run("checkin short", {"", "!"}).notes,
            "Last time you meant to sit down again: Sunday"));
}

TEST_CASE("what has opened is shown again while the rest is answered together") {
  Couple world;
  const std::string heard =
      world.run("checkin short", {"", "7", "", "3", "tired", "", "", "=opened", "Sunday"}).heard;
  const auto first = heard.find("What has opened");
  CHECK(heard.find("What has opened", first + 1) != std::string::npos);
  CHECK(has(world.run("list --json").out, "Sunday"));
}

TEST_CASE("one person alone is not begun with anew either, and hears of nobody else") {
  World world;
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  world.run("init --no-encryption --person Alex");
  const Outcome first = world.run("checkin short", {"7"});
  CHECK(has(first.notes, "Meanwhile"));
  CHECK_FALSE(has(first.notes, "goes on from here"));
  const Outcome done = world.run("checkin short", {""});
  CHECK(done.exit == Exit::ok);
  CHECK(has(done.notes, "Alex, you have answered this already."));
  CHECK_FALSE(has(done.notes, "each of you"));
  CHECK(world.run("checkin short", {"answer", "2026-02-20", "5"}).exit == Exit::ok);
  CHECK(has(world.run("list --json --on 2026-02-20").out, "\"mood\": 5"));
}
