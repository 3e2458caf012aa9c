#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/entry_of.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("the last change goes, again and again, and comes back") {
  Couple couple;
  couple.run("log first --as Alex");
  couple.run("log second --as Alex");
  couple.run("edit " + newest_id(couple) + " --text changed --as Alex");
  const Outcome edit = couple.run("undo --as Alex");
  CHECK(edit.exit == Exit::ok);
  CHECK(has(edit.notes, "As it was before the change: Sun 1 Mar 2026, second"));
  CHECK(has(couple.run("undo --as Alex").notes, "Taken back: Sun 1 Mar 2026, second"));
  CHECK(!has(couple.run("list").out, "second"));
  CHECK(has(couple.run("undo --as Alex").notes, "first"));
  CHECK(couple.run("list").exit == Exit::nothing_found);
  CHECK(couple.run("undo --as Alex").exit == Exit::nothing_found);
  for (int n = 0; n < 3; ++n) CHECK(couple.run("undo --redo --as Alex").exit == Exit::ok);
  CHECK(couple.run("undo --redo --as Alex").exit == Exit::nothing_found);
  const std::string list = couple.run("list").out;
  CHECK(has(list, "first"));
  CHECK(has(list, "changed"));
}

TEST_CASE("nobody takes back what others wrote") {
  Couple couple;
  couple.run("log mine --as Alex");
  couple.run("log yours --as Sam");
  CHECK(has(couple.run("undo --as Alex").notes, "mine"));
  CHECK(has(couple.run("list").out, "yours"));
  CHECK(couple.run("undo --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("something new ends what could be brought back") {
  Couple couple;
  couple.run("log old --as Alex");
  couple.run("undo --as Alex");
  couple.run("log new --as Alex");
  CHECK(couple.run("undo --redo --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("what was given for a seal that has opened stays with it, and is not taken back") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 7\n");
  couple.answers("pack = \"short\"\n[people.Sam]\nmood = 8\n");
  CHECK(has(couple.run("list --json --as Sam").out, "\"mood\": 7"));
  CHECK(couple.run("undo --as Sam").exit == Exit::failed);
  CHECK(has(couple.run("list --json --as Sam").out, "\"mood\": 7"));
  CHECK(has(couple.run("list --json --as Alex").out, "\"mood\": 8"));
}

TEST_CASE("a check-in that nobody else has answered yet can be taken back") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Sam]\nmood = 8\n");
  CHECK(couple.run("undo --as Sam").exit == Exit::ok);
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 7\n");
  CHECK(!has(couple.run("list --json --as Sam").out, "\"mood\": 7"));
}

TEST_CASE("who erases what they gave for an opened seal does not answer it anew") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 7\n");
  couple.answers("pack = \"short\"\n[people.Sam]\nmood = 8\n");
  const std::string list = couple.run("list --jsonl --who Sam --as Sam").out;
  CHECK(couple.run("erase " + list.substr(7, 36) + " --yes --as Sam").exit == Exit::ok);
  CHECK(has(couple.run("list --json --as Sam").out, "\"mood\": 7"));
  couple.answers("pack = \"short\"\n[people.Sam]\nmood = 2\n");
  CHECK_FALSE(has(couple.run("list --json --as Alex").out, "\"mood\": 2"));
}
