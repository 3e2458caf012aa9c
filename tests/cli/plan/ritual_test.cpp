#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class WithTea : public World {
 public:
  WithTea() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
    run("plan ritual --set 'ritual=Tea in bed' --set cue=kettle --set felt=warmheart --as Alex");
  }

  std::string page() { return run("plan").out; }
};

}  // namespace

TEST_CASE("a ritual has a name, a cue and the day it was last, and nothing is counted") {
  WithTea pair;
  CHECK(has(pair.page(), "1: Tea in bed. Cue: kettle."));
  CHECK(pair.run("plan ritual tea --done --date yesterday").exit == Exit::ok);
  CHECK(has(pair.page(), "Last: Sat 28 Feb 2026."));
  CHECK(pair.run("plan ritual 1 --done").exit == Exit::ok);
  CHECK(pair.run("plan ritual 1 --done --date 2026-02-01").exit == Exit::ok);
  const std::string page = pair.page();
  CHECK(has(page, "Last: Sun 1 Mar 2026."));
  for (const char* counted : {"3", "times", "in a row", "days"}) {
    CHECK_FALSE(has(page.substr(page.find("Rituals")), counted));
  }
}

TEST_CASE("how it felt opens once each has said so of this ritual, and of no other") {
  WithTea pair;
  pair.run("plan ritual --set 'ritual=A song' --set felt=featherlight --as Sam");
  CHECK_FALSE(has(pair.run("list --json --as Sam").out, "warmheart"));
  CHECK(pair.run("plan ritual tea --set felt=good --as Sam").exit == Exit::ok);
  CHECK(has(pair.run("list --json --as Sam").out, "warmheart"));
  CHECK_FALSE(has(pair.run("list --json --as Alex").out, "featherlight"));
}

TEST_CASE("one person lets a ritual go, at once, and it is written nowhere who") {
  WithTea pair;
  CHECK(pair.run("plan ritual tea --end --as Sam").exit == Exit::ok);
  CHECK_FALSE(has(pair.page(), "Tea"));
  CHECK(pair.run("plan ritual tea --done").exit == Exit::nothing_found);
  CHECK_FALSE(has(pair.run("list").out, "Sam "));
}

TEST_CASE("what does not go together, or names none, is said") {
  WithTea pair;
  CHECK(has(pair.run("plan ritual --done").notes, "which ritual"));
  CHECK(pair.run("plan ritual tea --done --end").exit == Exit::usage);
  CHECK(pair.run("plan ritual tea --date yesterday").exit == Exit::usage);
  CHECK(pair.run("plan ritual tea --done --date someday").exit == Exit::usage);
  CHECK(pair.run("plan ritual coffee --done").exit == Exit::usage);
  CHECK(pair.run("plan ritual").exit == Exit::usage);
  CHECK_FALSE(has(pair.page(), "Last"));
}
