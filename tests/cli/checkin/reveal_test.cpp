#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/store/journal.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("one alone on one day, the other on the next: reveal opens it then, and not before") {
  Couple world;
  CHECK(world.run("checkin short --as Alex", {"7"}).exit == Exit::ok);
  const Outcome before = world.run("checkin reveal short");
  CHECK(before.exit == Exit::nothing_found);
  CHECK(before.out.empty());
  world.now = "2026-03-02T08:00:00+01:00";
  CHECK(world.run("checkin short --as Sam", {"8"}).exit == Exit::ok);
  for (const char* command : {"checkin reveal short", "checkin reveal short --as Alex"}) {
    const Outcome after = world.run(command);
    CHECK(after.exit == Exit::ok);
    CHECK(has(after.out, "Sam: 8"));
    CHECK(has(after.out, "Here you see it alike."));
  }
}

TEST_CASE("nothing to open looks the same whoever has not answered yet") {
  Couple nobody;
  Couple alex;
  Couple sam;
  alex.run("checkin short --as Alex", {"7"});
  sam.run("checkin short --as Sam", {"7"});
  const std::string heard = nobody.run("checkin reveal short").heard;
  CHECK(alex.run("checkin reveal short").heard == heard);
  CHECK(sam.run("checkin reveal short").heard == heard);
  CHECK(alex.run("checkin reveal short --as Sam").heard == heard);
  CHECK(alex.run("checkin reveal short --as Alex").heard == heard);
}

TEST_CASE("three people, and the seal waits for all of them") {
  World world;
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  world.run("init --no-encryption --person Alex --person Sam --person Kim");
  world.run("checkin short --as Alex", {"7"});
  world.run("checkin short --as Sam", {"7"});
  CHECK(world.run("checkin reveal short").exit == Exit::nothing_found);
  world.run("checkin short --as Kim", {"9"});
  CHECK(has(world.run("checkin reveal short").out, "Kim: 9"));
}

TEST_CASE(
    "a question that became another within an occasion is shown apart and compared with nobody") {
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{
            "type = \"scale\"\nmin = 0\nmax = 10\nlow = \"low\"\nhigh = \"high\"\ncompare = "
            "\"view\"",
            "type = \"text\""},
        {"max = 10", "max = 5"},
        {"How is your mood?", "And your mood?"}}) {
    Couple couple;
    std::string pack = kShortPack;
    pack.erase(pack.find("when = "), std::string("when = \"mood < 5\"\n").size());
    write_file(couple / "prompts/checkin/short.toml", pack);
    REQUIRE(couple.run("checkin short --as Alex --set mood=5").exit == Exit::ok);
    pack.replace(pack.find(from), from.size(), to);
    pack.replace(pack.find("version = 1"), 11, "version = 2");
    write_file(couple / "prompts/checkin/short.toml", pack);
    REQUIRE(couple.run("checkin short --as Sam --set mood=5").exit == Exit::ok);
    const Outcome outcome = couple.run("checkin reveal short");
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.out, "Alex: 5"));
    CHECK(has(outcome.out, "Sam"));
    CHECK_FALSE(has(outcome.out, "Here you"));
  }
}

TEST_CASE("the weekly check-in compares views and never how somebody feels") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("checkin weekly --as Alex --set pain=8 --set closeness=5 --set heard=9");
  world.run("checkin weekly --as Sam --set pain=0 --set closeness=5 --set heard=2");
  const std::string out = world.run("checkin reveal").out;
  CHECK(has(out, "Here you see it alike."));
  CHECK(has(out, "Here you differ"));
  CHECK(has(out, "Worth asking: what would make tonight easier?"));
  CHECK(out.find("Worth asking") == out.rfind("Worth asking"));
  CHECK(out.find("Here you", out.find("How much pain")) > out.find("Worth asking"));
}

TEST_CASE("as data no tags stand beside what has opened that are as close as private words") {
  Couple couple;
  CHECK(couple.run("checkin short --as Alex", {"3", "=private", "tired"}).exit == Exit::ok);
  CHECK(couple.run("checkin short --as Sam", {"8"}).exit == Exit::ok);
  Journal journal = Journal::open(couple / "journal.hearth");
  std::vector<Entry> tagged;
  journal.visit({}, [&](const Entry& entry) {
    tagged.push_back(next_revision(entry));
    tagged.back().tags = {entry.answers.size() > 1 ? "quarrel" : "sunshine"};
    return true;
  });
  journal.append(tagged, *parse_moment(couple.now));
  CHECK(has(couple.run("list --json --as Alex").out, "quarrel"));
  const std::string opened = couple.run("checkin reveal short --json --as Alex").out;
  CHECK(has(opened, "\"mood\": 3"));
  CHECK_FALSE(has(opened, "tired"));
  CHECK_FALSE(has(opened, "quarrel"));
  CHECK(has(opened, "sunshine"));
}
