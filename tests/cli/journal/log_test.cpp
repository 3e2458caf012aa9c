#include <doctest/doctest.h>

#include <algorithm>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"
#include "hearth/system/clock.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a text is kept at once, as it is") {
  World world;
  world.interactive = false;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("log \"we laughed  a lot, #tonight: 2026-01-01 \U0001F33F\" --as Sam").exit ==
        Exit::ok);
  const std::string json = world.run("list --json").out;
  CHECK(has(json, "\"text\": \"we laughed  a lot, #tonight: 2026-01-01 \U0001F33F\""));
  CHECK(has(json, "\"person\": \"Sam\""));
  CHECK(has(json, "\"tags\": []"));
}

TEST_CASE("who writes is asked on a terminal and named elsewhere") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("log hello", {"3", "sam"}).exit == Exit::ok);
  CHECK(has(world.run("list").out, "Sam"));
  CHECK(world.run("log hello", {"!"}).exit == Exit::left);
  world.interactive = false;
  const Outcome outcome = world.run("log hello");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "--as"));
}

TEST_CASE("without a text the questions of log/moment are asked") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("log", {"a walk by the river", "-", "-", "-", "-"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(world.run("list").out, "a walk by the river"));
}

TEST_CASE("a past day is marked as recalled, a coming one refused") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log hello --date 2026-02-14").exit == Exit::ok);
  CHECK(has(world.run("list").out, "14 Feb 2026"));
  CHECK(world.run("log hello --date 2026-03-02").exit == Exit::usage);
}

TEST_CASE("texts that are none are refused") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log '  '").exit == Exit::usage);
  CHECK(world.run("log '\xff\xfe'").exit == Exit::usage);
  world.interactive = false;
  CHECK(world.run("log").exit == Exit::usage);
  CHECK(world.run("list").exit == Exit::nothing_found);
}

namespace {

/// One entry of a journal, as --json shows it to that person.
Tree only_entry(World& world, const std::string& as = "Alex") {
  const Outcome list = world.run("list --json --as " + as);
  REQUIRE(list.exit == Exit::ok);
  return std::get<Tree::Array>(parse_json(list.out).data).front();
}

std::string member(const Tree& entry, const char* key) {
  const Tree* found = entry.find(key);
  REQUIRE(found);
  return to_json(*found);
}

/// An editor that puts these words, as printf writes them, in place of what it was given.
std::string writes(const World& world, const std::string& words) {
  write_file(world / "editor", "#!/bin/sh\nprintf '" + words + "' > \"$1\"\n");
  std::filesystem::permissions(world / "editor", std::filesystem::perms::owner_all);
  return (world / "editor").string();
}

}  // namespace

TEST_CASE("a pack by its name is asked; any other word is a text") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log gain", {"the first long walk", "-", "y"}).exit == Exit::ok);
  CHECK(member(only_entry(world), "pack") == "\"gain\"");
  world.run("log Walks");
  CHECK(has(world.run("list --json").out, "\"text\": \"Walks\""));
}

TEST_CASE("every log pack of the shelf can be asked, one's own too") {
  World world;
  world.run("init --no-encryption --person Alex");
  write_file(world / "prompts/log/garden.toml",
             "format = 1\nversion = 1\nid = \"garden\"\nkind = \"log\"\ntitle = \"Garden\"\n"
             "cadence = \"none\"\n[[section]]\nid = \"g\"\ntitle = \"G\"\n"
             "[[section.question]]\nid = \"grew\"\nask = \"What grew?\"\ntype = \"text\"\n");
  for (const char* pack :
       {"garden", "gain", "thanks", "feeling", "appointment-before", "appointment-after", "aid",
        "decision", "ritual", "moment", "event", "score"}) {
    const Outcome outcome = world.run(std::string("log ") + pack, {"!"});
    CHECK_MESSAGE(outcome.exit == Exit::left, pack);
    CHECK_MESSAGE(has(outcome.notes, "1 of "), pack);
  }
  world.interactive = false;
  CHECK(world.run("log garden").exit == Exit::usage);
  CHECK(world.run("log garden --set grew=beans").exit == Exit::ok);
  CHECK(world.run("log garden --set shrank=beans").exit != Exit::ok);
  CHECK(has(world.run("list").out, "beans"));
}

TEST_CASE("a text comes from stdin, without the line break at its end") {
  World world;
  world.interactive = false;
  world.run("init --no-encryption --person Alex");
  world.input = "two\nlines\n";
  CHECK(world.run("log -").exit == Exit::ok);
  CHECK(member(only_entry(world), "text") == "\"two\\nlines\"");
  for (const char* nothing : {"", "\n", "\xff\n"}) {
    world.input = nothing;
    CHECK(world.run("log -").exit == Exit::usage);
  }
}

TEST_CASE("a text of another system comes without its mark and with line ends as here") {
  World world;
  world.interactive = false;
  world.run("init --no-encryption --person Alex");
  world.input = "\xEF\xBB\xBFone\r\ntwo\r\n";
  CHECK(world.run("log -").exit == Exit::ok);
  CHECK(member(only_entry(world), "text") == "\"one\\ntwo\"");
  world.input = "\xEF\xBB\xBF\r\n";
  CHECK(world.run("log -").exit == Exit::usage);
}

TEST_CASE("tags, mood and marks stand beside the words, which are never searched for them") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(
      world
          .run("log 'a @walk #today' --as Alex --tag '#river' --tag 'slow, slow' --tag 'two words' "
               "--mood 7 "
               "--share-with-therapist")
          .exit == Exit::ok);
  const Tree entry = only_entry(world);
  CHECK(member(entry, "tags") == "[\"for-therapist\",\"river\",\"slow\",\"two words\"]");
  CHECK(world.run("list --as Alex --tag 'Two words'").exit == Exit::ok);
  CHECK(world.run("list --as Alex --tag two").exit == Exit::nothing_found);
  CHECK(member(entry, "answers") == "{\"moment\":\"a @walk #today\",\"mood\":7}");
  CHECK(has(world.run("export").out, "a @walk"));
  CHECK(world.run("log x --as Alex --keep-from-therapist").exit == Exit::ok);
  CHECK(has(world.run("export --as Alex --all").out, "not-for-therapist"));
}

TEST_CASE("a mood is its author's alone, and so is all of a private note") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("log open --as Alex --mood 7");
  CHECK(member(only_entry(world, "Sam"), "answers") == "{\"moment\":\"open\"}");
  world.run("log closed --as Alex --private");
  CHECK(!has(world.run("list --as Sam").out, "closed"));
  CHECK(!has(world.run("list").out, "closed"));
  CHECK(has(world.run("list --as Alex").out, "closed"));
}

TEST_CASE("private holds for a pack that is asked, too") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("log gain --as Alex --private", {"a quiet hour", "-", "-"}).exit == Exit::ok);
  CHECK(world.run("list --as Sam").exit == Exit::nothing_found);
}

TEST_CASE("options that do not go together are refused before anything is asked") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command :
       {"log x --share-with-therapist --keep-from-therapist", "log x --mood 11",
        "log x --mood high", "log gain --mood 3", "log --mood 3", "log x --set gain=y",
        "log x --tag ''", "log gain --edit", "log x --date tomorrow"}) {
    const Outcome outcome = world.run(command);
    CHECK_MESSAGE(outcome.exit == Exit::usage, command);
    CHECK_MESSAGE(outcome.heard == outcome.notes, command);
  }
  CHECK(world.run("list").exit == Exit::nothing_found);
}

TEST_CASE("a text is written in the person's own editor") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.editor = writes(world, "first\\nsecond\\n");
  CHECK(world.run("log --edit --tag walk").exit == Exit::ok);
  CHECK(member(only_entry(world), "text") == "\"first\\nsecond\"");
  world.editor = "true";
  CHECK(world.run("log --edit").exit == Exit::left);
  world.editor = "false";
  CHECK(world.run("log 'was there' --edit").exit != Exit::ok);
  world.editor = "";
  CHECK(world.run("log --edit").exit == Exit::failed);
  CHECK(world.run("log --edit --no-input").exit == Exit::usage);
}

TEST_CASE("an editor that leaves a broken byte loses nothing else") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.editor = writes(world, "caf\\303\\251 a\\377b\\n");
  CHECK(world.run("log --edit").exit == Exit::ok);
  CHECK(member(only_entry(world), "text") == "\"caf\u00e9 a\ufffdb\"");
}

TEST_CASE("a journal that vanishes while one types: the words are shown once more") {
  World world;
  world.run("init --no-encryption --person Alex");
  write_file(world / "editor", "#!/bin/sh\necho 'typed for long' > \"$1\"\nchmod 0 '" +
                                   world.folder().string() + "/journal.hearth'\nrm -f '" +
                                   world.folder().string() + "/journal.hearth'\n");
  std::filesystem::permissions(world / "editor", std::filesystem::perms::owner_all);
  world.editor = (world / "editor").string();
  const Outcome outcome = world.run("log --edit");
  CHECK(outcome.exit != Exit::ok);
  CHECK(has(outcome.out, "typed for long"));
}

TEST_CASE("a log in which everything was skipped is not written") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("log gain", std::vector<std::string>(30, "-"));
  CHECK(outcome.exit == Exit::left);
  CHECK(has(outcome.notes, "Nothing was answered, so nothing was written."));
  CHECK_FALSE(has(outcome.notes, "Kept"));
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK_FALSE(has(world.run("log gain", {"!"}).notes, "Resume"));
}

TEST_CASE("--date is of the clocks on that day, and asks which of two times is meant") {
  World world;
  world.zone = zone_named("Europe/Berlin");
  world.run("init --no-encryption --person Alex");
  world.run("log winter --date '2025-01-15 21:00'");
  world.run("log summer --date '2025-07-15 21:00'");
  const std::string list = world.run("list --jsonl").out;
  CHECK(has(list, "2025-01-15T21:00:00+01:00"));
  CHECK(has(list, "2025-07-15T21:00:00+02:00"));
  const Outcome twice = world.run("log x --date '2025-10-26 02:30'");
  CHECK(twice.exit == Exit::usage);
  CHECK(has(twice.notes, "2025-10-26 02:30+02:00"));
  CHECK(has(twice.notes, "2025-10-26 02:30+01:00"));
  CHECK(world.run("log x --date '2025-10-26 02:30+01:00'").exit == Exit::ok);
  CHECK(has(world.run("list --jsonl").out, "2025-10-26T02:30:00+01:00"));
  CHECK(has(world.run("log x --date '2025-03-30 02:30'").notes, "was skipped"));
}

TEST_CASE("a clock that was ahead once is asked about once, and of nobody else's notes") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.now = "2031-03-03T19:00:00+01:00";
  CHECK(world.run("log later --as Alex").exit == Exit::ok);
  world.now = "2026-03-01T19:00:00+01:00";
  CHECK_FALSE(has(world.run("log mine --as Sam").notes, "clock"));
  Outcome no = world.run("log mine --as Alex", {"n"});
  CHECK(no.exit == Exit::left);
  std::ranges::replace(no.heard, '\n', ' ');
  CHECK(has(no.heard,
            "by a clock that said Mon 3 Mar 2031, and this computer's says Sun 1 Mar 2026"));
  CHECK(world.run("log mine --as Alex", {"y"}).exit == Exit::ok);
  CHECK_FALSE(has(world.run("log more --as Alex").heard, "clock"));
}

TEST_CASE(
    "where nobody can be asked, a clock that was ahead is said once, and the words are kept") {
  World world;
  world.interactive = false;
  world.run("init --no-encryption --person Alex");
  world.now = "2031-03-03T19:00:00+01:00";
  CHECK(world.run("checkin daily --set mood=6 --as Alex").exit == Exit::ok);
  world.now = "2026-03-01T19:00:00+01:00";
  const Outcome told = world.run("checkin daily --set mood=7 --as Alex");
  CHECK(told.exit == Exit::ok);
  CHECK(has(told.notes, "by a clock that said Mon 3 Mar 2031"));
  CHECK_FALSE(has(world.run("log more --as Alex").notes, "clock"));
}
