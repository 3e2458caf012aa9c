#include <doctest/doctest.h>

#include <regex>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string path_of(const World& world, const char* name) { return (world / name).string(); }

Outcome brought_in(World& world, const std::string& text, const std::string& more = "") {
  write_file(world / "in.txt", text);
  return world.run("import " + path_of(world, "in.txt") + " --as Alex " + more);
}

void write_all_kinds(Couple& couple) {
  couple.run("log 'a walk 👩‍❤️‍👩 שלום' --as Alex");
  couple.run("log --as Sam", {"=private", "moonlight", "7", "sad 8, hopeful 4 in chest"});
  couple.run("log feeling --as Alex");
  couple.answers(
      "pack = \"short\"\ndate = 2026-02-22\n[people.Alex]\nmood = 3\n"
      "note = \"one\\ntwo\\r\\nthree\"\n[people.Sam]\nmood = 9\n"
      "[together]\nnext = \"soon\"\n");
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\n");
}

/// In another journal the same person signs with another key.
std::string unsigned_words(const std::string& exported) {
  static const std::regex signatures(R"("signatures":\{[^}]*\})");
  return std::regex_replace(exported, signatures, "");
}

}  // namespace

TEST_CASE("an export brought into an empty journal gives the same export, byte for byte") {
  Couple couple;
  write_all_kinds(couple);
  for (const std::string who : {"", " --as Alex", " --as Sam"}) {
    const std::string before = couple.run("export" + who).out;
    CHECK(has(before, "moonlight") == (who == " --as Sam"));
    CHECK(has(before, "one\\ntwo"));
    World other;
    other.run("init --no-encryption --person Sam --person alex");
    write_file(other / "in.json", before);
    const Outcome outcome = other.run("import " + path_of(other, "in.json"));
    CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
    CHECK(other.run("export" + who).out == before);
    const std::string journal = file_bytes(other / "journal.hearth");
    CHECK(has(other.run("import " + path_of(other, "in.json")).notes, "0 new"));
    CHECK(file_bytes(other / "journal.hearth") == journal);
  }
}

TEST_CASE("the store keeps every text as it is, on its way in and out") {
  for (const bool encrypted : {false, true}) {
    World world;
    world.passphrases = {"open sesame", "open sesame"};
    world.run(std::string("init --person Alex") + (encrypted ? "" : " --no-encryption"));
    world.passphrases = {"open sesame", "open sesame", "open sesame", "open sesame"};
    world.run("log words");
    std::string file = world.run("export").out;
    const std::string text =
        "a\\u0000b\\none\\r\\ntwo\\rthree 👩‍❤️‍👩 שלום \\u001b " +
        std::string(1 << 20, 'x');
    file.replace(file.rfind("\"words\"") + 1, 5, text);
    write_file(world / "in.json", file);
    World other;
    other.passphrases = {"open sesame", "open sesame"};
    other.run(std::string("init --person Alex") + (encrypted ? "" : " --no-encryption"));
    other.passphrases = {"open sesame", "open sesame"};
    CHECK(other.run("import " + path_of(world, "in.json")).exit == Exit::ok);
    CHECK(unsigned_words(other.run("export").out) == unsigned_words(file));
  }
}

TEST_CASE("the same for an encrypted journal") {
  World from;
  from.passphrases = {"open sesame", "open sesame"};
  from.run("init --person Alex");
  from.passphrases = {"open sesame", "open sesame"};
  from.run("log --as Alex", {"=private", "moonlight", "-", "-"});
  const std::string before = from.run("export").out;
  REQUIRE(has(before, "moonlight"));
  World to;
  to.passphrases = {"other words", "other words"};
  to.run("init --person Alex");
  write_file(to / "in.json", before);
  to.passphrases = {"other words", "other words"};
  CHECK(to.run("import " + path_of(to, "in.json")).exit == Exit::ok);
  CHECK(unsigned_words(to.run("export").out) == unsigned_words(before));
}

TEST_CASE("a jrnl file is its author's alone, and brings nothing when it comes again") {
  Couple couple;
  const std::string text =
      "above\n[2026-01-01 10:00] Hidden words\n\n[2026-01-02 10:00] More @tea\n";
  const Outcome outcome = brought_in(couple, text);
  CHECK(outcome.exit == Exit::failed);  // the time of what stands above was guessed
  CHECK(has(outcome.notes, "line 1: stands above the first entry"));
  CHECK(has(outcome.notes, "3 new, 0 here already, 0 refused"));
  CHECK(has(couple.run("list --as Alex").out, "Hidden words"));
  CHECK(!has(couple.run("list --as Sam").out, "Hidden words"));
  CHECK(has(brought_in(couple, text).notes, "0 new, 3 here already"));
  CHECK(has(brought_in(couple, "[2026-01-05 10:00] Open", "--share shared").notes, "1 new"));
  CHECK(has(couple.run("list --as Sam").out, "Open"));
}

TEST_CASE("refused rows are told with their lines, the others come, and the exit code says so") {
  Couple couple;
  const Outcome outcome =
      brought_in(couple, "Day,Note\n2026-01-01,one\n2027-01-01,ahead\n1/2/26,x\n",
                 "--columns date=Day,text=Note");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "1 new, 0 here already, 2 refused"));
  CHECK(has(outcome.notes, "line 3: Fri 1 Jan 2027 lies ahead"));
  CHECK(has(outcome.notes, "line 4: `1/2/26` is no date"));
  CHECK(has(couple.run("list --as Alex").out, "one"));
}

TEST_CASE("a table is told of by its separator, its words for moods and columns said in parts") {
  Couple couple;
  const Outcome outcome = brought_in(couple, "Day#Note, long#How\n2026-01-01#one#rad\n",
                                     "--columns date=Day --columns 'text=Note, long' --columns "
                                     "mood=How --separator '#' --mood-words rad=10");
  CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
  CHECK(has(couple.run("list --as Alex --json --where 'mood = 10'").out, "one"));
  for (const char* wrong : {"--separator x", "--separator ab", "--mood-words rad", "--columns date",
                            "--columns date=Day,text=Note --format jrnl"}) {
    CHECK_MESSAGE(brought_in(couple, "Day,Note\n", wrong).exit == Exit::usage, wrong);
  }
}

TEST_CASE("what an import leaves out or joins is told with its line, and the exit code says so") {
  Couple couple;
  const Outcome guessed = brought_in(
      couple, "Date,Text,Weather\n2026-01-01,\"one,rain\n2026-01-02,two,sun\n", "--format csv");
  CHECK(guessed.exit == Exit::failed);
  CHECK(has(guessed.notes, "line 1: left out, as no part of a note: `Weather`"));
  CHECK(has(guessed.notes, "line 2: a quotation mark opens here"));
  CHECK(has(couple.run("list --as Alex").out, "two"));
  const Outcome asked = brought_in(couple, "Made on Monday\nDate,Text,Weather\n2026-01-03,x,sun\n",
                                   "--columns date=Date,text=Text");
  CHECK(asked.exit == Exit::ok);
  CHECK(has(asked.notes, "line 1: stands above the titles"));
  CHECK(has(asked.notes, "line 2: left out"));
}

TEST_CASE("every format may be UTF-16, and of many remarks none is without its line") {
  Couple couple;
  std::string utf16 = "\xFF\xFE";
  for (const char letter : std::string("[2026-01-01 10:00] Walked\r\n")) {
    utf16 += letter;
    utf16 += '\0';
  }
  CHECK(brought_in(couple, utf16).exit == Exit::ok);
  CHECK(has(couple.run("list --as Alex").out, "Walked"));
  std::string table = "date,text\n";
  for (int n = 0; n < 60; ++n) table += "soon,x\n";
  const Outcome outcome = brought_in(couple, table, "--format csv");
  CHECK(has(outcome.notes, "line 51: `soon`"));
  CHECK(has(outcome.notes, "and 10 more, in lines 52-61\n"));
}

TEST_CASE("a dry run tells the same and writes nothing") {
  Couple couple;
  const std::string journal = file_bytes(couple / "journal.hearth");
  const Outcome outcome = brought_in(couple, "[2026-01-01 10:00] x\n", "--dry-run");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "1 new"));
  CHECK(!has(outcome.notes, "Kept"));
  CHECK(file_bytes(couple / "journal.hearth") == journal);
}

TEST_CASE("stdin, and what is missing or not understood") {
  Couple couple;
  couple.input = "[2026-01-01 10:00] from stdin\n";
  CHECK(couple.run("import - --as Alex").exit == Exit::ok);
  CHECK(couple.run("import").exit == Exit::usage);
  CHECK(couple.run("import - --as Alex --share sealed").exit == Exit::usage);
  CHECK(couple.run("import - --as Alex --format xml").exit == Exit::usage);
  CHECK(couple.run("import - --as Alex --columns day").exit == Exit::usage);
  CHECK(couple.run("import /nonexistent --as Alex").exit == Exit::failed);
  couple.input = "date,text\n";
  CHECK(couple.run("import - --as Alex --format csv").exit == Exit::nothing_found);
}

TEST_CASE("hostile files end in a sentence, and the journal stays as it was") {
  Couple couple;
  couple.run("log here --as Alex");
  const std::string journal = file_bytes(couple / "journal.hearth");
  const std::string deep(100000, '[');
  const std::string start = "{\"format\":\"hearth-export\",\"version\":1,\"people\":[],";
  for (const std::string& text :
       {std::string("\xff\xfe\x00", 3), "{\"entries\":" + deep, deep,
        std::string("{\"a\":\"\xff\"}"), start + "\"wordings\":[],\"entries\":" + deep,
        start + "\"wordings\":1,\"entries\":[]}",
        start + "\"wordings\":[null],\"entries\":[null,1,{},[]]}",
        std::string("{\"format\":\"hearth-export\",\"version\":99999999999999999999}"),
        std::string(1 << 20, '\0'), std::string("{\"entries\":[{\"date\":1e999}]}")}) {
    const Outcome outcome = brought_in(couple, text);
    CHECK(outcome.exit != Exit::ok);
    CHECK(!has(outcome.notes, "mistake in hearth"));
    CHECK(file_bytes(couple / "journal.hearth") == journal);
  }
}

TEST_CASE("an answer whose wording is of another pack than its entry is refused") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 7\n");
  std::string file = couple.run("export --as Alex").out;
  const auto wordings = file.find("\"wordings\"");
  const auto at = file.find("\"pack\":\"short\"", wordings);
  REQUIRE(at != std::string::npos);
  file.replace(at, 14, "\"pack\":\"other\"");
  World other;
  other.run("init --no-encryption --person Alex --person Sam");
  const Outcome outcome = brought_in(other, file);
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "wording of another pack"));
  CHECK(other.run("report --as Alex").exit == Exit::nothing_found);
}
