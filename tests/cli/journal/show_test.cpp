#include <doctest/doctest.h>

#include <algorithm>

#include "cli/couple.hpp"
#include "cli/entry_of.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("an entry is shown by its id, the beginning of it or the end") {
  Couple couple;
  couple.run("log 'a walk' --as Alex --tag river");
  const std::string id = newest_id(couple);
  for (const std::string& named : {id, id.substr(0, 13), id.substr(id.size() - 4)}) {
    const Outcome outcome = couple.run("show " + named);
    CHECK_MESSAGE(outcome.exit == Exit::ok, named);
    CHECK(has(outcome.out, "a walk"));
    CHECK(has(outcome.out, "#river"));
  }
  CHECK(has(couple.run("show --json " + id).out, "\"text\": \"a walk\""));
}

TEST_CASE("the id that a list shows is one that show takes") {
  Couple couple;
  for (int n = 0; n < 20; ++n) couple.run("log note" + std::to_string(n) + " --as Sam");
  const std::string list = couple.run("list --search note7").out;
  const auto what = list.rfind("  note7");
  REQUIRE(what != std::string::npos);
  const auto space = list.find_last_of(' ', what - 1);
  const std::string id = list.substr(space + 1, what - space - 1);
  CHECK(id.size() >= 6);
  CHECK(has(couple.run("show " + id).out, "note7"));
}

TEST_CASE("what names no entry, or several, is told apart") {
  Couple couple;
  couple.run("log one --as Alex");
  couple.run("log two --as Alex");
  CHECK(couple.run("show").exit == Exit::usage);
  CHECK(couple.run("show abc").exit == Exit::usage);
  CHECK(couple.run("show xyzzy").exit == Exit::usage);
  CHECK(couple.run("show ffffffffffff").exit == Exit::nothing_found);
  CHECK(couple.run("show ffffffffffff").out.empty());
  CHECK(couple.run("show " + newest_id(couple).substr(0, 8)).exit == Exit::usage);
}

TEST_CASE("an entry that is hidden from the reader is as one that is not there") {
  Couple couple;
  couple.run("log closed --as Alex --private");
  const std::string id = newest_id(couple, "Alex");
  CHECK(couple.run("show " + id + " --as Alex").exit == Exit::ok);
  const Outcome hidden = couple.run("show " + id + " --as Sam");
  CHECK(hidden.exit == Exit::nothing_found);
  const std::string nowhere = "0" + id.substr(1, id.size() - 2) + (id.back() == '0' ? "1" : "0");
  const Outcome none = couple.run("show " + nowhere + " --as Sam");
  CHECK(none.exit == hidden.exit);
}

TEST_CASE("a question is shown as it was asked, with names and words in it") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  write_file(world / "words.toml", "[words]\nintimacy = \"being near\"\n");
  world.run("checkin weekly --as Alex --set closeness=7 --set desire=6");
  const std::string show = "show --as Alex " + newest_id(world, "Alex");
  const std::string page = world.run(show).out;
  CHECK(has(page, "How close have you felt to Sam?"));
  CHECK(has(page, "desire for being near have you felt?"));
  CHECK(has(page, "How close have you felt to Sam?  7 of 10 (0 far apart, 10 very close)\n"));
  CHECK(has(world.run("export --format md --as Alex").out, "How close have you felt to Sam? 7"));
  world.run("checkin weekly --as Sam --set closeness=7 --set desire=6");
  const std::string opened = world.run("checkin reveal weekly").out;
  CHECK(has(opened, "How close have you felt to each other?"));
  CHECK_FALSE(has(opened, "{"));
  write_file(world / "words.toml", "[words]\nintimacy = 3\n");  // no reason not to read
  CHECK(has(world.run(show).out, "closeness and intimacy"));
}

TEST_CASE("a whole weekly entry is on one screen, each number with its scale on a line") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("checkin weekly --as Alex --set one_request=tea");
  world.now = "2026-03-08T19:00:00+01:00";
  REQUIRE(world
              .run("checkin weekly --as Alex --set wish_became=happened --set closeness=7 "
                   "--set 'gestures=tea, holding hands' --set boundary_change=softer "
                   "--set 'boundary_words=The scar may be looked at.' --set comfort=6 "
                   "--set satisfaction=5 --set pain=2 --set pressure=0 --set fatigue=4 "
                   "--set 'one_request=A slow walk, the long way round.'")
              .exit == Exit::ok);
  const std::string page = world.run("show --as Alex " + newest_id(world, "Alex")).out;
  CHECK(std::ranges::count(page, '\n') < 24);
  CHECK(has(page, "Sun 8 Mar 2026 19:00, Alex, Weekly check-in\n"));
  CHECK(has(page, "how at ease were you?  6 of 10 (10 fully)\n"));
  CHECK(has(page, "How much pain have you had?  2 of 10 (0 none, 10 worst I can imagine)\n"));
}

TEST_CASE("what hearth itself puts beside the answers of a plan is not shown") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.run("plan new own --title Evenings --step Tea");
  world.run("plan want --set want=yes");
  const std::string page = world.run("show " + newest_id(world)).out;
  CHECK(has(page, "yes to a step"));
  CHECK_FALSE(has(page, "about"));
  CHECK_FALSE(has(page, "given"));
}
