#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class WithList : public World {
 public:
  WithList() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
    run("plan repertoire --add 'a walk'");
    run("plan repertoire --add 'hold hands'");
  }

  std::string page(const std::string& more = "") { return run("plan repertoire" + more).out; }
};

}  // namespace

TEST_CASE("a list that is empty says how it begins, and is empty for scripts") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("plan repertoire");
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(has(outcome.notes, "--add"));
  CHECK(world.run("plan repertoire --json").exit == Exit::ok);
  CHECK(world.run("plan repertoire --add ' '").exit == Exit::usage);
}

TEST_CASE("each sorts alone, by number or by name, and what both say stands under its heading") {
  WithList pair;
  CHECK(has(pair.page(), "Also on the list"));
  CHECK(pair.run("plan repertoire --set 1=keep --set 'Hold Hands=want' --as Alex").exit ==
        Exit::ok);
  CHECK(pair.run("plan repertoire --set walk=keep --as Sam").exit == Exit::usage);
  CHECK(pair.run("plan repertoire --set 'a walk=keep' --set 2=keep --as Sam").exit == Exit::ok);
  const std::string page = pair.page();
  CHECK(page.find("a walk") < page.find("Wanted"));
  CHECK(page.find("Wanted") < page.find("Hold hands"));
  CHECK(has(page, "Kinds of closeness in it: something else, affection."));
  const Tree tree = parse_json(pair.page(" --json"));
  CHECK(std::get<Tree::Array>(tree.find("keep")->data).size() == 1);
  CHECK(std::get<Tree::Array>(tree.find("others")->data).empty());
}

TEST_CASE("at the keyboard the list is asked one by one") {
  WithList pair;
  pair.interactive = true;
  const Outcome outcome = pair.run("plan repertoire --sort --as Alex", {"1", "3"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.heard, "a walk"));
  CHECK_FALSE(has(pair.run("list --json --as Sam").out, "park"));
}

TEST_CASE("a word that is none of the four is refused, and sorts nothing") {
  WithList pair;
  for (const char* word : {"1=kep", "1", "=keep", "9=keep"}) {
    CAPTURE(word);
    CHECK(pair.run(std::string("plan repertoire --as Alex --set ") + word).exit == Exit::usage);
  }
  CHECK_FALSE(has(pair.run("list").out, "Alex"));
}
