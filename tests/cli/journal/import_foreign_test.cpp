#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/system/clock.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

void write(const World& world, const std::string& name, const std::string& text) {
  std::filesystem::create_directories((world / name).parent_path());
  write_file(world / name, text);
}

Outcome brought_in(World& world, const std::string& name, const std::string& more = "") {
  return world.run("import " + (world / name).string() + " --as Alex " + more);
}

/// What a reader of the list sees of each entry, from the first.
std::string listed(World& world) { return world.run("list --as Alex --jsonl").out; }

struct Berliners : Couple {
  Berliners() { zone = zone_named("Europe/Berlin"); }
};

}  // namespace

TEST_CASE("times of jrnl, tables and Day One are those of clocks on that day") {
  Berliners couple;
  write(couple, "j.txt", "[2025-01-15 21:00] a\n\n[2025-07-15 21:00] b\n");
  CHECK(brought_in(couple, "j.txt").exit == Exit::ok);
  write(couple, "t.csv",
        "Date,Text\n2025-01-15T20:30:00Z,c\n2025-07-15T22:30:00-04:00,d\n"
        "2025-07-15 23:30:00.250,e\n");
  CHECK(brought_in(couple, "t.csv").exit == Exit::ok);
  write(couple, "d.json", R"({"metadata":{},"entries":[
{"creationDate":"2025-07-15T22:30:00Z","timeZone":"Europe\/Berlin","text":"f"},
{"creationDate":"2025-07-15T22:30:00Z","timeZone":"America\/New_York","text":"g"}]})");
  CHECK(brought_in(couple, "d.json").exit == Exit::ok);
  const std::string list = listed(couple);
  for (const char* at :
       {"2025-01-15T21:00:00+01:00", "2025-07-15T21:00:00+02:00", "2025-01-15T21:30:00+01:00",
        "2025-07-15T22:30:00-04:00", "2025-07-15T23:30:00.250+02:00", "2025-07-16T00:30:00+02:00",
        "2025-07-15T18:30:00-04:00"}) {
    CHECK_MESSAGE(has(list, std::string("\"at\":\"") + at), at);
  }
}

TEST_CASE("what had to be guessed of a time is told with its line, and ends with 1") {
  Berliners couple;
  write(couple, "t.csv",
        "Date,Text\n2025-03-30 02:30,a\n2025-10-26 02:30,b\n2025-10-26 02:10,c\n"
        "2025-11-30 02:30[Mars/Base],d\n");
  const Outcome outcome = brought_in(couple, "t.csv");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "line 3: 02:30 was there twice on 2025-10-26"));
  CHECK(has(outcome.notes, "the first is taken"));
  CHECK(has(outcome.notes, "line 4: 02:10 was there twice on 2025-10-26"));
  CHECK(has(outcome.notes, "the second is taken"));
  CHECK(has(outcome.notes, "line 2: 02:30 was skipped on 2025-03-30"));
  CHECK(has(outcome.notes, "line 5: the zone `Mars/Base` is not known here"));
  CHECK(has(outcome.notes, "4 new"));
}

TEST_CASE("a folder of files that are named after days") {
  Couple couple;
  write(couple, "f/2025/01/15.txt", "[2025-01-15 21:00] from jrnl\n");
  write(couple, "f/Daily/2025-01-16.md", "# From Obsidian\n\nwith #tea\n");
  write(couple, "f/.obsidian/2025-01-17.md", "hidden");
  CHECK(brought_in(couple, "f").exit == Exit::ok);
  const std::string list = listed(couple);
  CHECK(has(list, "\"from jrnl\""));
  CHECK(has(list, "\"# From Obsidian\\n\\nwith #tea\""));
  CHECK(has(list, "[\"tea\"]"));
  CHECK(!has(list, "hidden"));
  CHECK(has(brought_in(couple, "f").notes, "0 new, 2 here already"));
}

TEST_CASE("what of a folder stays behind is told with its name") {
  Couple couple;
  write(couple, "f/2025-01-16.md", "words");
  write(couple, "f/2025-01-17.md", "a \xff");
  write(couple, "f/2025-01-18.md", "");
  write(couple, "f/2027-01-18.md", "ahead");
  write(couple, "f/Ideas.md", "no day");
  write(couple, "f/2025-01-16.png", "no text");
  const Outcome outcome = brought_in(couple, "f");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "1 new, 0 here already, 2 refused"));
  CHECK(has(outcome.notes, "2025-01-17.md, line 1: it is not UTF-8"));
  CHECK(has(outcome.notes, "2027-01-18.md, line 1: Mon 18 Jan 2027 lies ahead"));
  CHECK(has(outcome.notes, "  Ideas.md: was left out"));
  CHECK(has(outcome.notes, "  2025-01-16.png: was left out"));
  CHECK(brought_in(couple, "f", "--format csv").exit == Exit::usage);
}

TEST_CASE("days in a form that was told, in texts, tables and names") {
  Couple couple;
  write(couple, "j.txt", "[15.01.2025 21:00] jrnl\n");
  write(couple, "t.csv", "Date,Text\n16.1.2025 21:00,table\n");
  write(couple, "f/17.01.2025.md", "folder");
  CHECK(brought_in(couple, "j.txt").exit == Exit::failed);
  for (const char* name : {"j.txt", "t.csv"}) {
    CHECK(brought_in(couple, name, "--date-format '%d.%m.%Y %H:%M'").exit == Exit::ok);
  }
  CHECK(brought_in(couple, "f", "--date-format %d.%m.%Y").exit == Exit::ok);
  const std::string list = listed(couple);
  for (const char* at : {"2025-01-15T21:00", "2025-01-16T21:00", "2025-01-17T12:00"}) {
    CHECK(has(list, at));
  }
  CHECK(brought_in(couple, "f", "--date-format %d.%m").exit == Exit::usage);
}

TEST_CASE("an archive is told, with how to unpack it") {
  Couple couple;
  write(couple, "e.zip", "PK\x03\x04 and the like");
  const Outcome outcome = brought_in(couple, "e.zip");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "unzip -p export.zip Journal.json | hearth import -"));
}
