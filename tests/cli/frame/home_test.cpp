#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A couple half a year on: a plan with a step, an agreement that ends, a question, thanks.
class Settled : public World {
 public:
  Settled() {
    run("init --no-encryption --person Alex --person Sam");
    run("log gain --as Sam --set 'gain=Snow, and nobody else on the path' --set share=shared");
    run("plan new own --title 'Evenings on the sofa' --step 'Tea, side by side'");
    run("plan agree --as Alex --set 'scope=evenings' --set stop_word=red --set expires=2026-03-05 "
        "--set sign=yes");
    run("plan agree 1 --as Sam --set sign=yes");
  }
};

std::string opened_weekly(World& world) {
  world.run("checkin weekly --as Alex --set closeness=7");
  world.run("checkin weekly --as Sam --set closeness=5");
  return world.run("").out;
}

}  // namespace

TEST_CASE("home says what is open, and where the plan is, on one screen") {
  Settled world;
  const std::string home = world.run("").out;
  CHECK(has(home, "Alex and Sam, Sun 1 Mar 2026\n"));
  CHECK(has(home, "This week's check-in is open until tonight: `hearth checkin`.\n"));
  CHECK(has(home, "Your step: Tea, side by side"));
  CHECK(has(home, "An agreement ends on Thu 5 Mar 2026"));
  CHECK(std::ranges::count(home, '\n') <= 14);
  std::istringstream lines(home);
  for (std::string line; std::getline(lines, line);) CHECK(width(line) <= 80);
}

TEST_CASE("home fits on its screen, however narrow that is and whatever people wrote") {
  Settled world;
  World nothing_yet;
  const std::string long_words(400, 'w');
  world.run("log gain --as Sam --set 'gain=" + long_words + " end'");
  world.run("plan smaller '" + long_words + " tea'");
  for (const auto& [columns, rows] : {std::pair{80, 14}, std::pair{40, 19}, std::pair{60, 14}}) {
    world.style.columns = nothing_yet.style.columns = columns;
    for (const std::string& page : {world.run("").out, nothing_yet.run("").out}) {
      CHECK(std::ranges::count(page, '\n') <= rows);
      std::istringstream lines(page);
      for (std::string line; std::getline(lines, line);)
        CHECK_MESSAGE(width(line) <= columns, line);
    }
    CHECK(has(world.run("").out, "`hearth checkin`"));
    CHECK(has(world.run("").out, "`hearth log gain`"));
  }
}

TEST_CASE("an agreement that waits is named, the same for who has signed and who has not") {
  Settled world;
  world.run("plan agree --as Alex --set scope=mornings --set stop_word=red --set sign=not_yet");
  const std::string before = world.run("").out;
  CHECK(has(before, "An agreement waits for a yes of each of you: `hearth plan agree 2`."));
  world.run("plan agree 2 --as Alex --set sign=yes");
  for (const char* reader : {"", "--as Alex", "--as Sam"}) CHECK(world.run(reader).out == before);
  world.run("plan agree 2 --as Sam --set sign=yes");
  CHECK_FALSE(has(world.run("").out, "waits for a yes"));
}

TEST_CASE("home is the same whoever reads it, and whoever has answered") {
  Settled world;
  const std::string before = world.run("").out;
  world.run("checkin weekly --as Alex --set closeness=7");
  world.run("log --as Alex", {"=private", "moonlight", "-", "-"});
  world.run("plan want --as Alex --set want=yes");
  for (const char* reader : {"", "--as Alex", "--as Sam"}) {
    CAPTURE(reader);
    CHECK(world.run(reader).out == before);
  }
}

TEST_CASE("a check-in that has opened goes on, and one that is done says so") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(has(opened_weekly(world), "This week's check-in has opened"));
  write_file(world / "both.toml",
             "pack = \"weekly\"\n[together]\nnext_talk = \"Sunday, after supper\"\n");
  world.run("checkin weekly --answers " + (world / "both.toml").string());
  const std::string home = world.run("").out;
  CHECK(has(home, "This week's check-in is done."));
  CHECK(has(home, "You meant to sit down again: Sunday, after supper"));
}

TEST_CASE("what was agreed on in an entry without its occasion is told as well") {
  World there;
  there.run("init --no-encryption --person Alex --person Sam");
  opened_weekly(there);
  write_file(there / "both.toml",
             "pack = \"weekly\"\n[together]\nnext_talk = \"Sunday, after supper\"\n");
  there.run("checkin weekly --answers " + (there / "both.toml").string());
  std::string exported = there.run("export --format json").out;
  const std::string key = "\"occasion\":\"";
  for (auto at = exported.find(key); at != std::string::npos; at = exported.find(key, at + 1)) {
    const auto begin = at + key.size();
    exported.erase(begin, exported.find('"', begin) - begin);
  }
  World here;
  here.run("init --no-encryption --person Alex --person Sam");
  write_file(here / "export.json", exported);
  CHECK(here.run("import " + (here / "export.json").string()).exit == Exit::ok);
  CHECK(has(here.run("").out, "You meant to sit down again: Sunday, after supper"));
}

TEST_CASE("for scripts it is JSON, and null before there is a journal") {
  World world;
  CHECK(world.run("--json").out == "null\n");
  world.run("init --no-encryption --person Alex");
  const Tree home = parse_json(world.run("--json").out);
  CHECK(home.texts("people") == std::vector<std::string>{"Alex"});
  CHECK(home.find("checkin")->text("pack") == "solo");
  CHECK(home.find("checkin")->text("state") == "open");
}
