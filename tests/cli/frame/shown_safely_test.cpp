// What comes in from elsewhere may hold what a terminal obeys. No command prints it, in no format:
// a list, a table, a page, JSON.
#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Escapes and what has the same meaning in one character, a turn of direction, an isolate.
const std::string kHostile = R"(a\u001b[2J\u009b1;31m\u007fred\u0085\u202eturned\u2066again\u0007)";

const std::vector<std::string> kObeyed{"\x1b",   "\x07",   "\x7f",  "\u0085",
                                       "\u009b", "\u202e", "\u2066"};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A journal in which notes, a step and an answer were imported with it.
class HostileJournal : public World {
 public:
  HostileJournal() {
    World elsewhere;
    elsewhere.run("init --no-encryption --person Alex --person Sam");
    elsewhere.run("log --tag tagged --as Alex 'marked words'");
    elsewhere.run("checkin daily --as Alex --set mood=3 --set word=marked");
    elsewhere.run("plan new own --step marked");
    const std::string text = elsewhere.run("export --as Alex").out;
    write_file(*this / "in.json", replaced(replaced(text, "marked", kHostile), "tagged", "tag"));
    run("init --no-encryption --person Alex --person Sam");
    run("import " + (*this / "in.json").string());
  }
};

}  // namespace

TEST_CASE("no command prints what a terminal would obey") {
  HostileJournal journal;
  REQUIRE(has(journal.run("list --as Alex").out, "turned"));
  for (const std::string command :
       {"list", "list --json", "list --jsonl", "list --tag tag", "report", "plan", "plan --json",
        "plan step", "export", "export --format csv", "export --format md", "people --json",
        "prompts list --json", "undo", "doctor"}) {
    CAPTURE(command);
    const Outcome outcome = journal.run(command + " --as Alex");
    for (const std::string& obeyed : kObeyed) CHECK_FALSE(has(outcome.out + outcome.notes, obeyed));
  }
}
