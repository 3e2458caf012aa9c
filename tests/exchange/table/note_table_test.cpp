#include <algorithm>

#include "hearth/exchange/table/note_table.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"

using namespace hearth;

namespace {

using Tags = std::vector<std::string>;

NoteColumns columns(const std::vector<std::string>& said) { return parse_columns(said); }

Notes with_columns(std::string_view text, const std::vector<std::string>& said) {
  return read_note_table(text, {columns(said), std::nullopt, {}});
}

/// The words of the notes, the refused rows as `x` with their lines and the remarks as `!`, or `~`
/// for what was asked for.
std::string told(const Notes& notes) {
  std::string said;
  for (const Note& note : notes.notes) said += "[" + note.text + "]";
  for (const Remark& one : notes.refused) said += " x" + std::to_string(one.line);
  for (const Remark& one : notes.remarks) {
    said += (one.asked_for ? " ~" : " !") + std::to_string(one.line);
  }
  return said;
}

bool has(const std::vector<Remark>& remarks, const std::string& part) {
  return std::ranges::any_of(
      remarks, [&](const Remark& one) { return one.what.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("columns by the titles that were said, or by their usual ones") {
  const Notes notes =
      with_columns("Mood;day;My Note;Other\n7;2026-01-01;\"a; b\nc\";x\n6,5;2026-01-02 19:00;;\n",
                   {"date=Day, text=My Note,mood=Mood"});
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].text == "a; b\nc");
  CHECK(notes.notes[0].mood == 7);
  CHECK(!notes.notes[0].when.time_of_day);
  CHECK(notes.notes[1].when.time_of_day == std::chrono::hours{19});
  CHECK(notes.notes[1].mood == 6.5);
  CHECK(notes.notes[1].line == 4);
  const Notes usual = read_note_table("Date,Time,Text,Tags\n2026-01-01,7:00 pm,x,\"a, b\"\n", {});
  REQUIRE(usual.notes.size() == 1);
  CHECK(usual.notes[0].when.time_of_day == std::chrono::hours{19});
  CHECK(usual.notes[0].tags == Tags{"a", "b"});
  CHECK(usual.remarks.empty());
}

TEST_CASE("rows that cannot be read are refused with their lines, and the others are read") {
  const Notes notes = read_note_table(
      "date,text,mood\n01/02/2026,x,\n2026-01-01,x,7/10\n2026-01-01,x,nan\n"
      "2026-01-01 25:00,x,\n\n2026-01-01,fine\n",
      {});
  REQUIRE(notes.refused.size() == 4);
  CHECK(notes.refused[0].line == 2);
  CHECK(notes.refused[3].line == 5);
  CHECK(notes.notes.size() == 1);
}

TEST_CASE("what --columns says has to fit") {
  for (const char* said : {"", "date=Day", "text=Note", "date", "day=Day,text=x", "=,=", ",,",
                           "date=Day,text=", "date=Day,date=Other,text=x", "date=Day,tekst=x"}) {
    CHECK_THROWS_AS(columns({said}), Error);
  }
  CHECK_THROWS_AS(with_columns("a,b\n1,2\n", {"date=Day,text=b"}), Error);
  CHECK_THROWS_AS(read_note_table("a,b\n1,2\n", {}), Error);
  CHECK(read_note_table("", {}).notes.empty());
}

TEST_CASE("a title with a comma is named in quotes, in a part of its own, or by its number") {
  const char* const table = "Day,\"Note, long\"\n2025-03-01,a\n";
  for (const std::vector<std::string>& said :
       std::vector<std::vector<std::string>>{{"date=Day,text=\"Note, long\""},
                                             {"text=\"Note, long\",date=Day"},
                                             {"date=Day", "text=Note, long"},
                                             {"date=Day,text=Note, long"},
                                             {"date=1,text=2"}}) {
    CHECK(told(with_columns(table, said)) == "[a]");
  }
  CHECK(columns({"date=1", "text=\"say \"\"hi\"\", now\""}).text.front() == "say \"hi\", now");
  CHECK(columns({"date=1", "text=\"open, here"}).text.front() == "\"open, here");
}

TEST_CASE("a number names a column, unless a title is that number") {
  CHECK(told(with_columns("Day,Note\n2025-03-01,a\n", {"date=1,text=2"})) == "[a]");
  CHECK(told(with_columns("2025-03-01,a\n2025-03-02,b\n", {"date=1,text=2"})) == "[a][b]");
  CHECK(told(with_columns("2,1\n2025-03-01,a\n", {"date=2,text=1"})) == "[a]");
  CHECK_THROWS_AS(with_columns("2025-03-01,a\n", {"date=1,text=3"}), Error);
  CHECK_THROWS_AS(with_columns("2025-03-01,a\n", {"date=1,text=0"}), Error);
}

TEST_CASE("two equal titles are named, and told apart by their numbers") {
  const char* const table = "Date,Note,note\n2025-03-01,a,b\n";
  for (const char* said : {"date=Date,text=Note"}) {
    try {
      with_columns(table, {said});
      FAIL("taken");
    } catch (const Error& error) {
      CHECK(std::string(error.what()) == "Line 1: columns 2 and 3 are both called `Note`.");
      CHECK(error.exit() == Exit::usage);
    }
  }
  CHECK(told(with_columns(table, {"date=Date,text=3"})) == "[b] ~1");
  CHECK_THROWS_WITH_AS(read_note_table("Date,Text,Text\n2025-03-01,a,b\n", {}),
                       "Line 1: columns 2 and 3 are both called `Text`.", Error);
}

TEST_CASE("lines above the titles are passed over, and told") {
  const char* const table = "Export of 1 March, 2026; all\n\nDate;Text\n2025-03-01;a\n";
  CHECK(told(with_columns(table, {"date=Date,text=Text"})) == "[a] ~1");
  CHECK(told(read_note_table(table, {})) == "[a] !1");
}

TEST_CASE("a line that names the separator is no title, and what is said counts before it") {
  CHECK(told(read_note_table("sep=;\r\nDate;Text\r\n2025-03-01;\"a; b\"\r\n", {})) == "[a; b]");
  CHECK(told(read_note_table("sep=\t\nDate\tText, all\tText\n2025-03-01\t\tx\n", {})) == "[x]");
  CHECK(told(read_note_table("sep=;\nDate,Text\n2025-03-01,a;b\n", {{}, ',', {}})) == "[a;b]");
  CHECK(told(read_note_table("Date|Text\n2025-03-01|a\n", {})) == "[a]");
  CHECK_THROWS_AS(read_note_table("Date,Text\n2025-03-01,a\n", {{}, ';', {}}), Error);
}

TEST_CASE("more cells than titles are refused with their line, fewer are empty") {
  CHECK(told(read_note_table("Date,Text\n2025-03-01,we walked, then talked\n2025-03-02, \"a, b\"\n"
                             "2025-03-03,fine\n2025-03-04,also fine,, \n2025-03-05\n",
                             {})) == "[fine][also fine][] x2 x3");
}

TEST_CASE("columns that are no part of a note are told if there is anything in them") {
  CHECK(told(read_note_table("Date,Text,Empty,\n2025-03-01,a,,\n", {})) == "[a]");
  const Notes notes = read_note_table("Date,Text,Weather,\n2025-03-01,a,rain,x\n", {});
  CHECK(told(notes) == "[a] !1");
  CHECK(has(notes.remarks, "`Weather`, column 4"));
}

TEST_CASE("tags of several words stay whole; where only spaces are between words, that is told") {
  const auto tags = [](const std::string& cells) {
    const Notes notes = read_note_table("Date,Text,Tags\n" + cells, {});
    std::string said;
    for (const std::string& tag : notes.notes.at(0).tags) said += "[" + tag + "]";
    for (const Remark& one : notes.remarks) said += " !" + std::to_string(one.line);
    return said;
  };
  CHECK(tags("2025-03-01,a,date night\n2025-03-02,b,\"tea, walk\"\n") == "[date night]");
  CHECK(tags("2025-03-01,a,date night | walk\n") == "[date night][walk]");
  CHECK(tags("2025-03-01,a,\"\"\"date night\"\" walk\"\n") == "[date night][walk]");
  CHECK(tags("2025-03-01,a,#tea #walk\n") == "[tea][walk]");
  CHECK(tags("2025-03-01,a,tea\n2025-03-02,b,date night\n2025-03-03,c,x y\n") == "[tea] !3");
}

TEST_CASE("a row of blank cells is no note") {
  CHECK(told(read_note_table("Date,Text\n, \n2025-03-01,a\n,,,\n,b\n", {})) == "[a] x5");
}

TEST_CASE("moods in words are numbers where that was said, and tags elsewhere, which is told") {
  const std::vector<std::string> said = {"rad=10,good=8", "so so=5"};
  const MoodWords words = parse_mood_words(said);
  const Notes notes = read_note_table(
      "date,text,mood\n2025-03-01,a,Rad\n2025-03-02,b,so so\n2025-03-03,c,meh\n"
      "2025-03-04,,meh\n2025-03-05,e,7\n",
      {{}, {}, words});
  CHECK(told(notes) == "[a][b][c][meh][e] !4");
  CHECK(notes.notes[0].mood == 10);
  CHECK(notes.notes[1].mood == 5);
  CHECK(!notes.notes[2].mood);
  CHECK(notes.notes[2].tags == Tags{"meh"});
  CHECK(has(notes.remarks, "`meh`"));
  CHECK(has(notes.remarks, "1 more row"));
  for (const char* wrong : {"rad", "rad=", "rad=x", "rad=11", "rad=-1", "=5", "rad=7.5"}) {
    CHECK_THROWS_AS(parse_mood_words(std::vector<std::string>{wrong}), Error);
  }
}

TEST_CASE("a table of Daylio: a title and a note are one text, activities are tags") {
  const char* const table =
      "full_date,date,weekday,time,mood,activities,note_title,note\n"
      "2025-03-27,March 27,Thursday,20:39,good,\"date night | walk, long\",\"A title\",Talked.\n"
      "2025-03-28,March 28,Friday,08:20,meh,tea time,,\n";
  const Notes notes = read_note_table(table, {{}, {}, {{"good", 8}, {"meh", 5}}});
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].text == "A title\nTalked.");
  CHECK(notes.notes[0].tags == Tags{"date night", "walk, long"});
  CHECK(notes.notes[1].tags == Tags{"tea time"});
  CHECK(has(notes.remarks, "`note_title` and `note` are joined into one text"));
  CHECK(has(notes.remarks, "`date`, `weekday`"));
  const Notes named =
      with_columns(table, {"date=full_date,time=time,text=note,tags=activities,mood=mood"});
  CHECK(told(named) == "[A title\nTalked.][meh] ~1 !2 !2 !3");
  CHECK(named.notes[1].when.time_of_day == std::chrono::minutes{8 * 60 + 20});
  const Notes both = with_columns(table, {"date=full_date,text=note_title,text=note"});
  CHECK(told(both) == "[A title\nTalked.][] ~1 ~2");
}

TEST_CASE("dates in a form that was told") {
  const Notes notes = read_note_table("Date,Text\n1.3.2026,a\n02.03.2026 21:30,b\n3/3/2026,c\n", {},
                                      DateFormat("%d.%m.%Y"));
  REQUIRE(notes.notes.size() == 1);
  CHECK(to_string(notes.notes[0].when.day) == "2026-03-01");
  REQUIRE(notes.refused.size() == 2);
  CHECK(notes.refused[1].what == "`3/3/2026` is no date in the form of --date-format");
}

TEST_CASE("a date may be a moment of ISO 8601, with a zone and parts of a second") {
  const Notes notes = read_note_table(
      "Date,Text\n2025-01-15T20:30:00Z,a\n2025-01-15T22:30:00+01:00,b\n"
      "2025-01-15 23:30:00.250,c\n2025-01-15 25:30,d\n",
      {});
  REQUIRE(notes.notes.size() == 3);
  CHECK(notes.notes[0].when.offset_minutes == 0);
  CHECK(notes.notes[1].when.offset_minutes == 60);
  CHECK(notes.notes[2].when.time_of_day ==
        std::chrono::hours{23} + std::chrono::minutes{30} + std::chrono::milliseconds{250});
  REQUIRE(notes.refused.size() == 1);
  CHECK(notes.refused[0].what == "`2025-01-15 25:30` has no time as 19:00");
}
