// What `hearth log` answers, and what it makes of a slip.
#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("what was kept is said with whom it is for and the id that is listed") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const auto kept = [&](const std::string& command) {
    return with_one_id(world.run("log " + command + " --as Alex").notes);
  };
  CHECK(kept("'a walk'") == "Kept, shared with Sam (1a2b3c).\n");
  CHECK(kept("'a walk' --private").ends_with("\nKept, for you alone (1a2b3c).\n"));
  CHECK(kept("'a walk' --mood 5") ==
        "Kept, shared with Sam but for what you keep back in it (1a2b3c).\n");
  CHECK(kept("'a walk' --mood 5 --tag river").ends_with("(1a2b3c).\nIts tags are shared, too.\n"));
  CHECK(kept("moment --set 'moment=a walk' --set feelings=calm --tag river")
            .ends_with("(1a2b3c).\nIts tags are not shared.\n"));
  CHECK(kept("'a walk' --date yesterday") == "Kept, shared with Sam (1a2b3c).\n");
  const std::string said = world.run("log 'two otters' --as Alex").notes;
  const std::string id = said.substr(said.find('(') + 1, 6);
  CHECK(has(world.run("list --search otters").out, "  " + id + "  "));
  for (const std::string& part : {id, id.substr(0, 4), id.substr(2)}) {
    CHECK(has(world.run("show " + part).out, "two otters"));
  }
  World alone;
  alone.run("init --no-encryption --person Alex");
  CHECK(with_one_id(alone.run("log hello").notes) == "Kept (1a2b3c).\n");
}

TEST_CASE("a slip in the name of a pack is asked about, and never kept as a note unasked") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* slip : {"gains", "gan", "gian", "thaks", "Gain", "GAIN", "Thaks"}) {
    world.interactive = false;
    const Outcome outcome = world.run(std::string("log ") + slip);
    CHECK_MESSAGE(outcome.exit == Exit::usage, slip);
    CHECK(has(outcome.notes, "Nothing was written. `hearth log "));
  }
  CHECK(world.run("list").exit != Exit::ok);
  world.interactive = true;
  CHECK(
      has(world.run("log gains", {"y", "A good day", "-", "-", "-"}).heard, "Did you mean gain?"));
  CHECK(world.run("list --pack gain").exit == Exit::ok);
  const Outcome kept = world.run("log gains", {"n"});
  CHECK(kept.exit == Exit::ok);
  CHECK(has(kept.heard, "It is a note now: gains\nKept ("));
  CHECK(has(world.run("log Gain", {"", "!"}).heard, "Did you mean gain?"));
  CHECK(has(world.run("list").out, "gains"));
  CHECK(world.run("log gains", {"!"}).exit == Exit::left);
  world.interactive = false;
  for (const char* note : {"gains.", "'gains today'", "otters", "it"}) {
    CHECK_MESSAGE(world.run(std::string("log ") + note).exit == Exit::ok, note);
  }
}
