#include "hearth/exchange/note_table.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"

using namespace hearth;

TEST_CASE("columns by the titles that were said, or by their usual ones") {
  const auto columns = parse_columns("date=Day, text=My Note,mood=Mood");
  const Notes notes = read_note_table(
      "Mood;day;My Note;Other\n7;2026-01-01;\"a; b\nc\";x\n6,5;2026-01-02 19:00;;\n", columns);
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].text == "a; b\nc");
  CHECK(notes.notes[0].mood == 7);
  CHECK(!notes.notes[0].minutes);
  CHECK(notes.notes[1].minutes == 19 * 60);
  CHECK(notes.notes[1].mood == 6.5);
  CHECK(notes.notes[1].line == 4);
  const Notes usual = read_note_table("Date,Time,Text,Tags\n2026-01-01,7:00 pm,x,\"a, b\"\n", {});
  REQUIRE(usual.notes.size() == 1);
  CHECK(usual.notes[0].minutes == 19 * 60);
  CHECK(usual.notes[0].tags == std::vector<std::string>{"a", " b"});
}

TEST_CASE("rows that cannot be read are refused with their lines, and the others are read") {
  const Notes notes = read_note_table(
      "date,text,mood\n01/02/2026,x,\n2026-01-01,x,good\n2026-01-01,x,nan\n"
      "2026-01-01 25:00,x,\n\n2026-01-01,fine\n",
      {});
  REQUIRE(notes.refused.size() == 4);
  CHECK(notes.refused[0].line == 2);
  CHECK(notes.refused[3].line == 5);
  CHECK(notes.notes.size() == 1);
}

TEST_CASE("what --columns says has to fit") {
  for (const char* said : {"", "date=Day", "text=Note", "date", "day=Day,text=x", "=,=", ",,"}) {
    CHECK_THROWS_AS(parse_columns(said), Error);
  }
  CHECK_THROWS_AS(read_note_table("a,b\n1,2\n", parse_columns("date=Day,text=b")), Error);
  CHECK_THROWS_AS(read_note_table("a,b\n1,2\n", {}), Error);
  CHECK(read_note_table("", {}).notes.empty());
}
