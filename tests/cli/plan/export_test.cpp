#include <doctest/doctest.h>

#include <filesystem>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kYes = "plan want --set want=yes --as ";
const std::string kNo = "plan want --set want=not_yet --as ";

/// Two people with a ladder, whose first step is for this week.
class Pair : public World {
 public:
  Pair() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
    run("plan new touch");
  }

  void do_all(const std::vector<std::string>& commands) {
    for (const std::string& command : commands) REQUIRE(run(command).exit == Exit::ok);
  }

  /// A step that is open, an agreement in force and a decision with a day for another look.
  void fill() {
    do_all({kYes + "Alex", kYes + "Sam",
            "plan agree --set scope=evenings --set stop_word=red --set sign=yes --as Alex",
            "plan agree 1 --set sign=yes --as Sam", "plan decide --set decision=Bed --as Alex",
            "plan decide 1 --set status=trial --set revisit_on=2026-04-01"});
  }

  /// From now on a script stands in for the program that makes calendars.
  void use_script(const std::string& commands) {
    calendar = *this / "script";
    write_file(calendar, "#!/bin/sh\n" + commands + "\n");
    std::filesystem::permissions(calendar, std::filesystem::perms::owner_all);
  }
};

/// Without the program, whatever needs it says so.
bool has_program(const World& world) {
  if (world.calendar.empty()) MESSAGE("SKIP: hearth-calendar was not built, for want of libical");
  return !world.calendar.empty();
}

/// What the calendar of that reader is made from, after such a beginning and then these commands.
std::string days_told(const Pair& begun, const std::vector<std::string>& commands,
                      const std::string& reader) {
  Pair pair;
  std::filesystem::copy_file(begun / "journal.hearth", pair / "journal.hearth",
                             std::filesystem::copy_options::overwrite_existing);
  pair.do_all(commands);
  pair.use_script("cat");
  const Outcome outcome = pair.run("plan export --format ics" + reader);
  return outcome.heard + std::to_string(static_cast<int>(outcome.exit));
}

}  // namespace

TEST_CASE("a plan as Markdown holds what `plan` shows, on stdout or in its owner's file") {
  Pair pair;
  pair.fill();
  const Outcome outcome = pair.run("plan export");
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.out.starts_with("# Where we are\n"));
  CHECK(has(outcome.out, "## What is agreed\n\n1: evenings, until Tue 31 Mar 2026.\n\n- Stop: red."));
  const std::string file = (pair / "plan.md").string();
  const Outcome to_file = pair.run("plan export -o " + file);
  CHECK(to_file.out.empty());
  CHECK(has(to_file.notes, "not encrypted"));
  CHECK(file_bytes(pair / "plan.md") == outcome.out);
  CHECK(mode_of(pair / "plan.md") == 0600);
  CHECK(has(pair.run("plan export --as Alex").out, "shown to you alone"));
}

TEST_CASE("a calendar gets the days of what is open, agreed and decided, and not a word of it") {
  Pair pair;
  pair.fill();
  if (!has_program(pair)) return;
  const Outcome outcome = pair.run("plan export --format ics");
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.notes.empty());
  for (const char* line :
       {"BEGIN:VCALENDAR\r\n", "DTSTAMP:20260301T180000Z\r\n", "DTSTART;VALUE=DATE:20260301\r\n",
        "DTEND;VALUE=DATE:20260308\r\n", "DTSTART;VALUE=DATE:20260331\r\n",
        "DTSTART;VALUE=DATE:20260401\r\n", "SUMMARY:Time set aside\r\n", "SUMMARY:Reminder\r\n",
        "TRANSP:TRANSPARENT\r\n", "CLASS:PRIVATE\r\n"}) {
    CHECK_MESSAGE(has(outcome.out, line), line);
  }
  for (const char* word : {"Sit", "evenings", "Bed", "red", "Alex", "Sam", "hearth", "Touch"}) {
    CHECK_MESSAGE(!has(outcome.out, word), word);
  }
  pair.run("plan export -o " + (pair / "plan.ics").string());
  CHECK(file_bytes(pair / "plan.ics") == outcome.out);
}

TEST_CASE("a file that is there stays, unless --force is given; the journal always stays") {
  Pair pair;
  pair.fill();
  pair.use_script("cat");
  for (const std::string name : {"plan.md", "plan.ics"}) {
    write_file(pair / name, "mine");
    const std::string command = "plan export -o " + (pair / name).string();
    CHECK(pair.run(command).exit == Exit::failed);
    CHECK(file_bytes(pair / name) == "mine");
    CHECK(pair.run(command + " --force").exit == Exit::ok);
    CHECK(file_bytes(pair / name) != "mine");
  }
  const std::string journal = file_bytes(pair / "journal.hearth");
  CHECK(pair.run("plan export --force -o " + (pair / "journal.hearth").string()).exit ==
        Exit::usage);
  CHECK(file_bytes(pair / "journal.hearth") == journal);
}

TEST_CASE("where a calendar has nothing to hold, that is told calmly, and no file is made") {
  Pair pair;
  const Outcome outcome = pair.run("plan export -o " + (pair / "plan.ics").string());
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(has(outcome.notes, "no days for a calendar"));
  CHECK(!std::filesystem::exists(pair / "plan.ics"));
}

TEST_CASE("without the program for calendars that is said, and Markdown needs none") {
  Pair pair;
  pair.fill();
  pair.calendar.clear();
  const Outcome outcome = pair.run("plan export -o " + (pair / "plan.ics").string());
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "hearth-calendar was not found"));
  CHECK(has(outcome.notes, "--format md needs nothing"));
  CHECK(!std::filesystem::exists(pair / "plan.ics"));
  CHECK(pair.run("plan export").exit == Exit::ok);
}

TEST_CASE("a program that goes wrong is named, and nothing is written, however it ends") {
  Pair pair;
  pair.fill();
  const std::string long_title(std::size_t{1} << 20, 'x');
  for (const auto& [script, said] : std::vector<std::pair<std::string, std::string>>{
           {"cat >/dev/null; echo half; exit 3", "ended with 3"},
           {"exit 1", "ended with 1"},
           {"kill -9 $$", "was ended by a signal"}}) {
    pair.use_script(script);
    const Outcome outcome =
        pair.run("plan export --title " + long_title + " -o " + (pair / "plan.ics").string());
    CHECK(outcome.exit == Exit::failed);
    CHECK_MESSAGE(has(outcome.notes, said), outcome.notes);
    CHECK(!std::filesystem::exists(pair / "plan.ics"));
  }
  pair.calendar = pair / "nowhere";
  CHECK(has(pair.run("plan export --format ics").notes, "did not start"));
}

TEST_CASE("a title that is given is that of every entry, and safe to show") {
  Pair pair;
  pair.fill();
  pair.use_script("cat");
  const Tree told = parse_json(pair.run("plan export --format ics --title ' Garden\x1b, 5; '").out);
  const auto& days = std::get<Tree::Array>(told.find("days")->data);
  CHECK(days.size() == 3);
  for (const Tree& day : days) {
    CHECK(std::get<std::string>(day.find("title")->data) == "Garden, 5;");
  }
  CHECK(pair.run("plan export --format ics --title ' '").exit == Exit::usage);
  CHECK(pair.run("plan export --format ics --title '\n\r'").exit == Exit::usage);
  const std::string two_lines = pair.run("plan export --format ics --title 'two\r\nlines'").out;
  CHECK(has(two_lines, "\"two lines\""));
  CHECK(pair.run("plan export --title Garden").exit == Exit::usage);
  CHECK(has(pair.run("plan export --format pdf").notes, "It is md or ics."));
}

TEST_CASE("who holds a step cannot be told from a calendar: the days are the same, byte by byte") {
  Pair begun;
  begun.fill();
  const std::string rest = "plan rest --as Sam";
  for (const std::string reader : {"", " --as Alex", " --as Sam"}) {
    const std::string held = days_told(begun, {rest}, reader);
    CHECK(has(held, "2026-03-31"));
    CHECK(has(held, "2026-04-01"));
    CHECK_FALSE(has(held, "2026-03-07"));
    CHECK(has(days_told(begun, {}, reader), "2026-03-07"));
    CHECK(days_told(begun, {kNo + "Sam"}, reader) == held);
    CHECK(days_told(begun, {kNo + "Alex"}, reader) == held);
    CHECK(days_told(begun, {kNo + "Alex", kNo + "Sam"}, reader) == held);
  }
  const Pair unanswered;
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string silent = days_told(unanswered, {kYes + "Alex"}, reader);
    CHECK(days_told(unanswered, {kYes + "Alex", kNo + "Sam"}, reader) == silent);
    CHECK(days_told(unanswered, {}, reader) == silent);
  }
}

TEST_CASE("paper names no commands") {
  Pair pair;
  for (int round = 0; round < 2; ++round) {
    for (const std::string reader : {"", " --as Alex"}) {
      const std::string page = pair.run("plan export" + reader).out;
      CHECK_MESSAGE(!has(page, "hearth"), page);
      CHECK_MESSAGE(!has(page, "`"), page);
    }
    if (round == 0) pair.fill();
  }
  CHECK(has(Pair().run("plan export").out, "It waits until each of you wants it.\n"));
  World empty;
  empty.run("init --no-encryption --person Alex");
  CHECK(empty.run("plan export").out == "# Where we are\n\nThere is no step yet.\n");
}

TEST_CASE("what is kept from a therapist is in no plan that leaves, unless all is asked for") {
  Pair pair;
  pair.do_all({"log decision --set decision='Two beds' --as Alex --keep-from-therapist",
               "log decision --set decision='One garden' --as Alex",
               "log 'not of the plan' --as Alex --keep-from-therapist"});
  CHECK(has(pair.run("plan").out, "Two beds"));
  const Outcome some = pair.run("plan export");
  CHECK(has(some.out, "One garden"));
  CHECK(!has(some.out, "Two beds"));
  CHECK(has(some.notes, "Left out: 1 entry that is marked"));
  const Outcome all = pair.run("plan export --all");
  CHECK(has(all.out, "Two beds"));
  CHECK(has(all.notes, "In it: 1 entry that is marked"));
}

TEST_CASE("a decision of which one word is marked stays whole, with what was settled since") {
  Pair pair;
  pair.do_all({"log decision --set decision='Two beds' --as Alex --keep-from-therapist",
               "plan decide 1 --set status=trial --set outcome=Tried --set revisit_on=2026-04-01"});
  const std::string page = pair.run("plan export").out;
  CHECK_MESSAGE(!has(page, "Decisions"), page);
  CHECK_MESSAGE(!has(page, "Tried"), page);
  CHECK(has(pair.run("plan export --all").out, "Tried"));
  pair.use_script("cat");
  CHECK(pair.run("plan export --format ics").exit == Exit::nothing_found);
}

TEST_CASE("that something in a plan is for one person alone is said") {
  Pair pair;
  pair.do_all({kYes + "Alex"});
  CHECK(!has(pair.run("plan export").notes, "In it:"));
  CHECK(has(pair.run("plan export --as Alex").notes, "In it: what is for Alex alone."));
}

TEST_CASE("an ending that is none of a plan's is refused before anything is written") {
  Pair pair;
  pair.fill();
  for (const char* name : {"plan.pdf", "plan.csv", "plan.ics2"}) {
    const Outcome outcome = pair.run("plan export -o " + (pair / name).string());
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "Here it ends in .md or .ics."));
    CHECK(!std::filesystem::exists(pair / name));
  }
  CHECK(pair.run("plan export --format md -o " + (pair / "plan.ics").string()).exit == Exit::usage);
}
