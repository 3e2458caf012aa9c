// What was agreed to for pages of others, and taken back: nothing makes it count again. And how it
// is asked for.

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

TEST_CASE("a withdrawal for somebody else than was agreed to says so, and what holds") {
  Agreed couple;
  const Outcome slip = couple.run("export --withdraw --for urologist --as Sam");
  CHECK(slip.exit == Exit::ok);
  CHECK(has(slip.notes, "no choice of yours for urologist before; what holds is for therapist."));
  CHECK(couple.has_walk());
  CHECK_FALSE(has(couple.run("export --withdraw --for Therapist --as Sam").notes, "before;"));
  CHECK_FALSE(couple.has_walk());
  CHECK(has(couple.run("export --withdraw --for therapist --as Sam").notes,
            "There was no choice of yours for therapist before.\n"));
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

TEST_CASE("the passphrase of a page can be left as its screens can, and then nothing was written") {
  Couple couple;
  couple.run("log event --as Sam", {"=shared", "a walk", "-", "-"});
  for (const char* way : {"!", "!!"}) {
    couple.passphrases = {way};
    const std::string file = (couple / "page.md.age").string();
    const Outcome outcome = couple.run(
        "export --for therapist --format md --as Sam --encrypt -o " + file, {"", "", "yes"});
    CHECK(outcome.exit == Exit::left);
    CHECK(has(outcome.notes, "Nothing was written."));
    CHECK_FALSE(std::filesystem::exists(file));
  }
}

TEST_CASE("a choice that is asked for begins with what its author's own page would have") {
  Couple couple;
  couple.run("log event --as Sam", {"=shared", "a walk", "-", "-"});
  const Outcome outcome = couple.run("export --agree --as Sam", {"", "", ""});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.heard, "[x] events"));
  CHECK(has(outcome.heard, "[ ] hopes"));
  CHECK(has(outcome.notes, "that somebody else makes: "));
  const Outcome none = Couple().run("export --agree --as Sam", {"", "", ""});
  CHECK(none.exit == Exit::nothing_found);
  CHECK_FALSE(has(none.heard, "[x]"));
}

TEST_CASE("a slip at a question of a choice is asked again, with what is taken") {
  Couple couple;
  couple.run("log event --as Sam", {"=shared", "a walk", "-", "-"});
  const Outcome outcome = couple.run("export --agree --as Sam",
                                     {"", "therapst", "", "next year", "2026-06-30", "2026-04-01"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "`therapst` is nobody to make a page for. It takes therapist"));
  CHECK(has(outcome.notes,
            "A choice cannot hold until next year. It takes a day from 2026-03-01 "
            "to 2026-05-30"));
  CHECK(has(outcome.notes, "Until Wed 1 Apr 2026"));
  CHECK(has(couple.run("export --for therapist --format md --as Alex --yes -o -").out, "a walk"));
}
