// What was agreed to for pages of others, and taken back: nothing makes it count again.

#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/entry_of.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Sam shared a walk and agreed to it.
class Agreed : public Couple {
 public:
  Agreed() {
    run("log event --as Sam", {"=shared", "a walk", "-", "-"});
    run("log event --as Alex", {"=shared", "a visit", "-", "-"});
    interactive = false;
    REQUIRE(run("export --agree --field events --as Sam").exit == Exit::ok);
    agreed_to = newest_id(*this, "Sam");
  }

  [[nodiscard]] bool has_walk() {
    return has(run("export --for therapist --format md --as Alex --yes").out, "a walk");
  }

  std::string agreed_to;
};

}  // namespace

TEST_CASE("a withdrawal is neither changed nor erased, and what it ended stays so") {
  Agreed couple;
  REQUIRE(couple.has_walk());
  REQUIRE(couple.run("export --withdraw --as Sam").exit == Exit::ok);
  const std::string withdrawn = newest_id(couple, "Sam");
  for (const std::string& command : std::vector<std::string>{
           "erase " + withdrawn + " --yes --as Sam",
           "erase " + couple.agreed_to + " --yes --as Sam",
           "edit " + withdrawn + " --set page_withdrawn=no --as Sam",
           "edit " + couple.agreed_to + " --set page_for=therapist --as Sam"}) {
    CAPTURE(command);
    const Outcome outcome = couple.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "Nothing was changed."));
    CHECK_FALSE(couple.has_walk());
  }
}

TEST_CASE("undo passes over what was said of pages, and says the same as if there were none") {
  for (const std::string choice :
       {"", "export --agree --field events --as Sam", "export --withdraw --as Sam"}) {
    CAPTURE(choice);
    Couple couple;
    couple.interactive = false;
    couple.run("log first --as Sam");
    couple.run("log second --as Sam");
    if (!choice.empty()) REQUIRE(couple.run(choice).exit == Exit::ok);
    const Outcome last = couple.run("undo --as Sam");
    CHECK(last.exit == Exit::ok);
    CHECK(has(last.notes, "Taken back: Sun 1 Mar 2026, second"));
    if (!choice.empty()) REQUIRE(couple.run(choice).exit == Exit::ok);
    CHECK(has(couple.run("undo --redo --as Sam").notes, "Brought back: Sun 1 Mar 2026, second"));
    for (int n = 0; n < 2; ++n) CHECK(couple.run("undo --as Sam").exit == Exit::ok);
    CHECK(has(couple.run("undo --as Sam").notes, "There is nothing to take back."));
  }
}

TEST_CASE("undo takes back no withdrawal, and brings nothing back that it ended") {
  Agreed couple;
  REQUIRE(couple.run("export --withdraw --as Sam").exit == Exit::ok);
  CHECK(couple.run("undo --as Sam").exit == Exit::ok);
  CHECK(couple.run("undo --redo --as Sam").exit == Exit::ok);
  CHECK(has(couple.run("list --as Alex").out, "a walk"));
  CHECK_FALSE(couple.has_walk());
}

TEST_CASE("an export from before a withdrawal brings nothing back") {
  Agreed couple;
  const std::string before = couple.run("export --as Sam").out;
  REQUIRE(couple.run("export --withdraw --as Sam").exit == Exit::ok);
  write_file(couple / "before.json", before);
  couple.run("import " + (couple / "before.json").string() + " --as Sam");
  CHECK_FALSE(couple.has_walk());
}

TEST_CASE("what was said of pages is told in words") {
  Agreed couple;
  REQUIRE(couple.run("export --withdraw --as Sam").exit == Exit::ok);
  const std::string list = couple.run("list --as Sam").out;
  CHECK(has(list, "Plan: a word on pages that others make"));
  CHECK_FALSE(has(list, "page-choice"));
  CHECK(has(couple.run("show " + couple.agreed_to + " --as Sam").out,
            "What may be on a page that somebody else makes"));
  CHECK(has(couple.run("show " + newest_id(couple, "Sam") + " --as Sam").out,
            "What was agreed to before is taken back"));
}
