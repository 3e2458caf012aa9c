// The steps of a ladder, and the ladders that rest.
#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Ladder : public World {
 public:
  Ladder() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
    run("plan new own --title Evenings --step Tea --step Walk --step Talk --step Dance");
  }

  Outcome step(const std::string& words) { return run("plan step " + words); }
  std::string page() { return run("plan").out; }

  void go_on() {
    run("plan next --as Alex");
    run("plan next --as Sam");
  }
};

}  // namespace

TEST_CASE("the ladder shows what is done, where people are and what lies ahead") {
  Ladder ladder;
  CHECK(has(ladder.page(), "• 1: Tea (here)\n• 2: Walk (ahead)\n• 3: Talk (ahead)\n"));
  ladder.go_on();
  CHECK(has(ladder.page(), "• 1: Tea (done)\n• 2: Walk (here)\n• 3: Talk (ahead)\n"));
}

TEST_CASE("a step ahead is crossed out, moved or called something else") {
  Ladder ladder;
  CHECK(ladder.step("3 --skip").exit == Exit::ok);
  CHECK(has(ladder.page(), "• 2: Walk (ahead)\n• 3: Dance (ahead)\n"));
  CHECK_FALSE(has(ladder.page(), "Talk"));
  CHECK(ladder.step("3 --move 2").exit == Exit::ok);
  CHECK(has(ladder.page(), "• 1: Tea (here)\n• 2: Dance (ahead)\n• 3: Walk (ahead)\n"));
  CHECK(ladder.step("2 --move 3").exit == Exit::ok);
  CHECK(has(ladder.page(), "• 2: Walk (ahead)\n• 3: Dance (ahead)\n"));
  CHECK(ladder.step("2 --reword 'A walk after supper'").exit == Exit::ok);
  CHECK(has(ladder.page(), "• 2: A walk after supper (ahead)"));
  ladder.go_on();
  CHECK(has(ladder.page(), "• 2: A walk after supper (here)"));
  ladder.go_on();
  CHECK(has(ladder.page(), "• 3: Dance (here)"));
}

TEST_CASE("before the first step there is none to go back to, and nothing is written") {
  Ladder ladder;
  const std::string before = file_bytes(ladder / "journal.hearth");
  const Outcome outcome = ladder.run("plan back --as Sam");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "there is no step before it.\nNothing was written."));
  CHECK(file_bytes(ladder / "journal.hearth") == before);
  CHECK(ladder.run("plan smaller 'Half a cup'").exit == Exit::ok);
  CHECK(ladder.run("plan back").exit == Exit::usage);
  ladder.go_on();
  CHECK(has(ladder.run("plan back").notes, "Now: Half a cup."));
}

TEST_CASE("what people are on, or have been, is neither crossed out nor moved") {
  Ladder ladder;
  ladder.go_on();
  ladder.run("plan back");
  for (const char* change : {"1 --skip", "2 --skip", "1 --move 3", "3 --move 1", "2 --move 4"}) {
    CAPTURE(std::string(change));
    const Outcome outcome = ladder.step(change);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "Nothing was changed."));
  }
  CHECK(has(ladder.page(), "• 1: Tea (here)\n• 2: Walk (ahead)\n• 3: Talk (ahead)\n• 4: Dance"));
}

TEST_CASE("other words of a step take every yes to it back") {
  Ladder ladder;
  for (const char* who : {"Alex", "Sam"}) {
    ladder.run(std::string("plan want --set want=yes --as ") + who);
  }
  CHECK(has(ladder.page(), "Before it comes an agreement"));
  CHECK(ladder.step("1 --reword 'Tea, outside'").exit == Exit::ok);
  CHECK(has(ladder.page(), "It waits until each of you wants it"));
}

TEST_CASE("a change says of which step and what, or nothing is changed") {
  Ladder ladder;
  for (const char* change : {"--skip", "3", "9 --skip", "0 --skip", "3 --skip --move 2",
                             "3 --skip --set title=x", "3 --move 9", "3 --reword ''"}) {
    CAPTURE(std::string(change));
    CHECK(ladder.step(change).exit == Exit::usage);
  }
  CHECK(has(ladder.page(), "• 3: Talk (ahead)\n• 4: Dance (ahead)\n"));
}

TEST_CASE("a ladder that rests is taken up where it was left, and each says anew what they want") {
  Ladder ladder;
  CHECK(ladder.run("plan resume").exit == Exit::nothing_found);
  ladder.go_on();
  ladder.run("plan want --set want=yes --as Alex");
  ladder.run("plan want --set want=yes --as Sam");
  ladder.run("plan new touch");
  CHECK_FALSE(has(ladder.page(), "Walk"));
  CHECK(has(ladder.run("plan resume").notes, "Now: Walk. `hearth plan want` takes"));
  CHECK(has(ladder.page(), "• 1: Tea (done)\n• 2: Walk (here)"));
  CHECK(has(ladder.page(), "It waits until each of you wants it"));
  ladder.run("plan new talk");
  const Outcome which = ladder.run("plan resume");
  CHECK(which.exit == Exit::usage);
  CHECK(has(which.notes, ": Evenings"));
  CHECK(ladder.run("plan resume even").exit == Exit::ok);
  CHECK(has(ladder.page(), "• 2: Walk (here)"));
  ladder.go_on();
  CHECK(has(ladder.page(), "• 3: Talk (here)"));
}

TEST_CASE("what can be done now is said in four lines at most, with commands that are there") {
  Ladder ladder;
  const auto moves = [&] {
    const std::string page = ladder.page();
    return page.substr(page.find("What you can do now"));
  };
  CHECK(has(moves(), "`hearth plan want`"));
  ladder.run("plan agree --set scope=evenings --set sign=yes --as Alex");
  CHECK(has(moves(), "`hearth plan agree 1`"));
  CHECK(ladder.run("plan agree 1 --set sign=yes --as Sam").exit == Exit::ok);
  CHECK(has(ladder.page(), "What is agreed\n\n1: evenings, until"));
  for (const char* who : {"Alex", "Sam"}) {
    ladder.run(std::string("plan want --set want=yes --as ") + who);
  }
  CHECK(has(moves(), "`hearth plan note`"));
  CHECK(has(ladder.run("plan end").notes, "It has ended: evenings."));
}

TEST_CASE("what the care team said is shown with its step, whatever step comes after it") {
  Ladder ladder;
  ladder.run("plan team --set 'said=fine from week 6' --set said_by=Alba --set allowed=yes");
  ladder.run("plan new touch");
  CHECK(has(ladder.page(), "• Tea: fine from week 6 (Alba, Sun 1 Mar 2026)"));
}

TEST_CASE("a step that ends as a sentence does gets no second full stop") {
  Ladder ladder;
  const std::string begun = ladder.run("plan new own --step 'Tea.' --step 'And then?'").notes;
  CHECK(has(begun, "It begins with: Tea. `hearth plan want`"));
  ladder.run("plan next --as Alex");
  CHECK(has(ladder.run("plan next --as Sam").notes, "Now: And then? `hearth plan want`"));
}
