#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "cli/entry_of.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using Lines = std::vector<std::string>;

std::string editor(const World& world, const std::string& script) {
  write_file(world / "editor", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(world / "editor", std::filesystem::perms::owner_all);
  return (world / "editor").string();
}

/// Beside the short check-in: two questions more, on which nothing else depends.
const std::string kLongPack = [] {
  std::string pack = kShortPack;
  pack.replace(pack.find("\"short\""), 7, "\"long\"");
  pack.erase(pack.find("[[section]]\nid = \"together\""));
  for (const char* id : {"sleep", "food"}) {
    pack += "[[section.question]]\nid = \"" + std::string(id) + "\"\nask = \"How is the " + id +
            "?\"\ntype = \"scale\"\nmin = 0\nmax = 10\nlow = \"low\"\nhigh = \"high\"\n";
  }
  return pack;
}();

}  // namespace

TEST_CASE("a new text takes the old one's place, and the old one stays in the history") {
  Couple couple;
  couple.run("log 'a wlak' --as Alex --tag river --mood 6");
  const std::string id = newest_id(couple, "Alex");
  CHECK(couple.run("edit " + id + " --text 'a walk' --as Alex").exit == Exit::ok);
  const std::string list = couple.run("list --json --as Alex").out;
  CHECK(has(list, "a walk"));
  CHECK(!has(list, "a wlak"));
  CHECK(has(list, "\"mood\": 6"));
  CHECK(has(list, "\"river\""));
  CHECK(newest_id(couple, "Alex") == id);
  const std::string history = couple.run("show --history --as Alex " + id).out;
  CHECK(history.find("a wlak") < history.find("a walk"));
  CHECK(has(history, "Changed"));
}

TEST_CASE("what says the same afterwards was not changed, and nothing is written") {
  Couple couple;
  couple.run("log 'a walk' --as Alex --mood 6");
  const std::string note = newest_id(couple, "Alex");
  couple.run("checkin short --as Alex --set mood=3 --set note=tired");
  const std::string answers = newest_id(couple, "Alex");
  CHECK(couple.run("edit " + note + " --text 'a wlak' --as Alex").exit == Exit::ok);
  const std::string before = file_bytes(couple / "journal.hearth");
  for (const auto& [command, typed] : {std::pair{note + " --text 'a wlak'", Lines{}},
                                       {note + " --set mood=6", {}},
                                       {answers + " --set mood=3", {}},
                                       {answers, {"1", ""}},
                                       {answers, {"3", "", ""}}}) {
    const Outcome same = couple.run("edit " + command + " --as Alex", typed);
    CHECK(same.exit == Exit::ok);
    CHECK_MESSAGE(has(same.notes, "It says just that already. Nothing was changed."), same.heard);
    CHECK(file_bytes(couple / "journal.hearth") == before);
  }
  couple.run("undo --as Alex");
  CHECK(has(couple.run("list --as Alex").out, "a walk"));
}

TEST_CASE("words that are none are refused without the command of a new note") {
  Couple couple;
  couple.run("log 'a walk' --as Alex");
  const Outcome outcome = couple.run("edit " + newest_id(couple, "Alex") + " --text '' --as Alex");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "Give a few words, in quotation marks."));
  CHECK_FALSE(has(outcome.notes, "hearth log"));
}

TEST_CASE("a note is changed in the editor, which opens with its words") {
  Couple couple;
  couple.run("log 'one two' --as Alex");
  couple.editor = editor(couple, "sed -i s/two/three/ \"$1\"");
  CHECK(couple.run("edit " + newest_id(couple) + " --as Alex").exit == Exit::ok);
  CHECK(has(couple.run("list").out, "one three"));
  couple.editor = "true";
  CHECK(couple.run("edit " + newest_id(couple) + " --as Alex").exit == Exit::left);
}

TEST_CASE(
    "a check-in is asked again, each question with its answer, and stays as sealed as it was") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string id = newest_id(couple, "Alex");
  const Outcome outcome = couple.run("edit " + id + " --as Alex", {"3", "4", "", ""});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.heard, "3  all of them, one after the other"));
  const std::string list = couple.run("list --json --as Alex").out;
  CHECK(has(list, "\"mood\": 4"));
  CHECK(has(list, "tired"));
  CHECK(couple.run("list --as Sam").exit == Exit::nothing_found);
  CHECK(couple.run("edit " + id + " --as Alex --set mood=5").exit == Exit::ok);
  CHECK(has(couple.run("list --json --as Alex").out, "\"mood\": 5"));
}

TEST_CASE("no short way is offered where answers are changed, however low they are") {
  Couple couple;
  couple.run("checkin daily --as Alex --set mood=1 --set closeness=2");
  const Outcome outcome =
      couple.run("edit " + newest_id(couple, "Alex") + " --as Alex", {"6", "", "-", "-", "3", "-"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(!has(outcome.heard, "short way"));
  CHECK(has(couple.run("list --json --as Alex").out, "\"closeness\": 3"));
}

TEST_CASE("one answer of several is changed alone, and the others stay as they are") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string edit = "edit " + newest_id(couple, "Alex") + " --as Alex";
  const Outcome outcome = couple.run(edit, {"2", "rested"});
  CHECK(has(outcome.heard, "Which answer?"));
  CHECK(has(outcome.heard, "1  How is your mood?  3"));
  CHECK_FALSE(has(outcome.heard, "Your earlier answer: 3"));
  CHECK(outcome.exit == Exit::ok);
  const std::string list = couple.run("list --json --as Alex").out;
  CHECK(has(list, "\"mood\": 3"));
  CHECK(has(list, "rested"));
  CHECK(couple.run("list --as Sam").exit == Exit::nothing_found);
  CHECK(couple.run(edit, {}).exit == Exit::left);
}

TEST_CASE("what was asked because of an answer goes with it, and its words stay in the history") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string id = newest_id(couple, "Alex");
  const auto change = [&](const std::string& how) {
    if (how.empty()) return couple.run("edit " + id + " --as Alex", {"1", "9"});
    return couple.run("edit " + id + " --as Alex --set " + how);
  };
  for (const char* how : {"", "mood=9"}) {
    CAPTURE(how);
    const Outcome outcome = change(how);
    CHECK(outcome.exit == Exit::ok);
    CHECK(outcome.lines_left == 0);
    const std::string list = couple.run("list --json --as Alex").out;
    CHECK(has(list, "\"mood\": 9"));
    CHECK_FALSE(has(list, "tired"));
    CHECK(has(couple.run("show --history --as Alex " + id).out, "tired"));
    CHECK(couple.run("undo --as Alex").exit == Exit::ok);
    CHECK(has(couple.run("list --json --as Alex").out, "tired"));
  }
}

TEST_CASE("of a question that is asked no more beside the other answers nothing is asked") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string edit = "edit " + newest_id(couple, "Alex") + " --as Alex";
  std::string pack = kShortPack;
  pack.replace(pack.find("mood < 5"), 8, "mood < 2");
  write_file(couple / "prompts/checkin/short.toml", pack);
  const Outcome outcome = couple.run(edit, {"2", "rested"});
  CHECK(outcome.exit == Exit::usage);
  CHECK(outcome.lines_left == 1);
  CHECK(couple.run(edit + " --set mood=4").exit == Exit::ok);
  CHECK(has(couple.run("list --json --as Alex").out, "tired"));
}

TEST_CASE("what is to be asked because of a new answer is asked, and nothing else") {
  Couple couple;
  write_file(couple / "prompts/checkin/long.toml", kLongPack);
  couple.run("checkin long --as Alex --set mood=9 --set sleep=7");
  const Outcome outcome =
      couple.run("edit " + newest_id(couple, "Alex") + " --as Alex", {"1", "2", "worn out"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.heard, "What about it?"));
  const std::string list = couple.run("list --json --as Alex").out;
  CHECK(has(list, "worn out"));
  CHECK(has(list, "\"sleep\": 7"));
}

TEST_CASE("what was asked because of an answer is no more open than this becomes") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string id = newest_id(couple, "Alex");
  couple.run("checkin short --as Sam --set mood=8");
  CHECK(has(couple.run("list --json --as Sam --who Alex").out, "tired"));
  CHECK(couple.run("edit " + id + " --as Alex", {"1", "=private", "3"}).exit == Exit::ok);
  CHECK(has(couple.run("list --json --as Alex").out, "tired"));
  CHECK_FALSE(has(couple.run("list --json --as Sam").out, "tired"));
}

TEST_CASE("leaving changes nothing") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"tired\"\n");
  const std::string before = file_bytes(couple / "journal.hearth");
  CHECK(couple.run("edit " + newest_id(couple, "Alex") + " --as Alex", {"3", "4", "!"}).exit ==
        Exit::left);
  CHECK(file_bytes(couple / "journal.hearth") == before);
}

TEST_CASE("only its author changes an entry; one written together, anybody") {
  Couple couple;
  couple.answers("pack = \"short\"\n[together]\nnext = \"sunday\"\n");
  const std::string together = newest_id(couple);
  CHECK(couple.run("edit " + together + " --text monday --as Sam").exit == Exit::ok);
  CHECK(has(couple.run("list --json").out, "monday"));
  couple.run("log hello --as Alex");
  const std::string id = newest_id(couple);
  const std::string before = file_bytes(couple / "journal.hearth");
  CHECK(couple.run("edit " + id + " --text mine --as Sam").exit == Exit::usage);
  CHECK(couple.run("edit " + id + " --text '' --as Alex").exit == Exit::usage);
  CHECK(couple.run("edit " + id + " --set mood=99 --as Alex").exit == Exit::usage);
  CHECK(couple.run("edit " + id + " --set nonsense --as Alex").exit == Exit::usage);
  CHECK(couple.run("edit ffffffff --text mine --as Sam").exit == Exit::nothing_found);
  CHECK(file_bytes(couple / "journal.hearth") == before);
}
