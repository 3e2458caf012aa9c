#include "notes/note_readers.hpp"

#include <doctest/doctest.h>

#include <random>

#include "exchange/making.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;
using std::chrono::minutes;

TEST_CASE("entries with their times, stars and tags") {
  const Notes notes = read_jrnl_text(
      "[2026-01-01 10:00] A walk. *\nWith @Sam and #rain, not me@home.\n\n"
      "[2026-01-02 07:30:00 PM] Title only\n\n[2026-01-03] Only a day\nbody\n\nstill body\n");
  REQUIRE(notes.notes.size() == 3);
  CHECK(notes.notes[0].text == "A walk.\nWith @Sam and #rain, not me@home.");
  CHECK(notes.notes[0].tags == std::vector<std::string>{"Sam", "rain", "starred"});
  CHECK(notes.notes[0].when.time_of_day == minutes{600});
  CHECK(notes.notes[1].when.time_of_day == minutes{19 * 60 + 30});
  CHECK(notes.notes[1].line == 4);
  CHECK(!notes.notes[2].when.time_of_day);
  CHECK(notes.notes[2].text == "Only a day\nbody\n\nstill body");
  CHECK(notes.remarks.empty());
}

TEST_CASE("text above the first entry is kept, under its time") {
  const Notes notes = read_jrnl_text("An old page\nof mine\n[2026-01-01 10:00] First\n");
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].text == "An old page\nof mine");
  CHECK(notes.notes[0].when.day == notes.notes[1].when.day);
  CHECK(notes.notes[1].text == "First");
  CHECK(notes.remarks.size() == 1);
}

TEST_CASE("a body line that looks like a date stays a body line") {
  SUBCASE("within a paragraph") {
    const Notes notes = read_jrnl_text(
        "[2026-01-01 10:00] Title\nbody\n[2020-01-01 10:00] she said\n\n[2026-01-02 10:00] Next\n");
    REQUIRE(notes.notes.size() == 2);
    CHECK(notes.notes[0].text == "Title\nbody\n[2020-01-01 10:00] she said");
    REQUIRE(notes.remarks.size() == 1);
    CHECK(notes.remarks[0].line == 3);
  }
  SUBCASE("at the start of a paragraph") {
    const Notes notes = read_jrnl_text(
        "[2026-01-01 10:00] Title\n\n[2020-01-01 10:00] she said\n\n[2026-01-02 10:00] Next\n");
    REQUIRE(notes.notes.size() == 2);
    CHECK(notes.notes[0].text == "Title\n\n[2020-01-01 10:00] she said");
  }
  SUBCASE("what only begins with a bracket") {
    const Notes notes = read_jrnl_text(
        "[2026-01-01 10:00] Title\n\n[x] done\n\n[2026-02-30 10:00] no day\n\n[2026-01-02 "
        "10:00]x\n");
    CHECK(notes.notes.size() == 1);
  }
}

TEST_CASE("a file that is not in order at all is still read entry by entry") {
  CHECK(read_jrnl_text("[2026-01-03 10:00] c\n\n[2026-01-02 10:00] b\n\n[2026-01-01 10:00] a\n")
            .notes.size() == 3);
}

namespace {

std::string texts(std::string_view file, const std::optional<DateFormat>& dates = {}) {
  std::string all;
  for (const Note& note : read_jrnl_text(file, dates).notes) all += note.text + "|";
  return all;
}

}  // namespace

TEST_CASE("two entries with the newest first are two") {
  CHECK(texts("[2023-05-02 09:00:00 AM] second\n\n[2023-05-01 09:00:00 AM] first\n") ==
        "second|first|");
}

TEST_CASE("where most entries have no empty line before them, none needs one") {
  CHECK(texts("[2023-05-01 09:00] a\n[2023-05-02 09:00] b\n[2023-05-03 09:00] c\n") == "a|b|c|");
  CHECK(texts("[2023-05-01 09:00] a\n[2023-05-02 09:00] b\n\n[2023-05-03 09:00] c\n"
              "[2023-05-04 09:00] d") == "a|b|c|d|");
  CHECK(texts("2023-05-01 09:00 a\n2023-05-02 09:00 b\nmore\n2023-05-03 09:00 c") ==
        "a|b\nmore|c|");
  CHECK(texts("[2023-05-01 09:00] a\n\n[2023-05-02 09:00] b\n[2023-05-03 09:00] c\n\n"
              "[2023-05-04 09:00] d") == "a|b\n[2023-05-03 09:00] c|d|");
}

TEST_CASE("a time alone on its line has its words below") {
  CHECK(texts("[2023-05-01 09:00]\n\na\nb\n\n[2023-05-02 09:00] \nc\n") == "a\nb|c|");
}

TEST_CASE("an hour that clocks repeat is no going back") {
  CHECK(texts("[2025-10-26 02:50] a\n\n[2025-10-26 02:10] b\n\n[2025-10-26 02:30] c\n\n"
              "[2025-10-26 03:10] d") == "a|b|c|d|");
}

TEST_CASE("lines of other systems, in a file that was put together of two") {
  CHECK(texts("\xEF\xBB\xBF[2023-05-01 09:00] a\n\n\xEF\xBB\xBF[2023-05-02 09:00] b\r\nc\r\n") ==
        "a|b\nc|");
  CHECK(texts("[2023-05-01 09:00] a\r\r[2023-05-02 09:00] b\rc\r") == "a|b\nc|");
}

TEST_CASE("dates in a form that was told, with brackets or without") {
  const DateFormat dates("%d.%m.%Y %H:%M");
  CHECK(texts("[01.05.2023 9:00] a\n\n[2.5.2023 09:00] b\n", dates) == "a|b|");
  CHECK(texts("01.05.2023 9:00 a\nmore\n\n2.5.2023 09:00: b\n\n3.5.2023 10:00\nc", dates) ==
        "a\nmore|b|c|");
  CHECK(texts("# 1. May 2023\na\n\n# 2. May 2023\nb", DateFormat("# %d. %B %Y")) == "a|b|");
  CHECK(texts("[2023-05-01 09:00] a\n\n[2.5.2023 09:00] b\n", dates) == "a|b|");
  CHECK(!looks_like_jrnl("[01.05.2023 9:00] a"));
  CHECK(looks_like_jrnl("[01.05.2023 9:00] a", dates));
}

TEST_CASE("the first jrnl wrote no brackets, and some write CRLF") {
  const Notes notes = read_jrnl_text("2013-06-09 15:39 My title\r\nbody\r\n\r\n2013-06-10 15:39 b");
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].text == "My title\nbody");
}

TEST_CASE("JSON gives the same entries with the same ids as the text does") {
  const Notes from_text = read_jrnl_text("[2026-01-01 10:00] A walk. *\nWith @Sam.\n");
  const Notes from_json = read_jrnl_json(parse_json(
      R"({"tags":{"@sam":1},"entries":[{"title":"A walk.","body":"With @Sam.","date":"2026-01-01",
          "time":"10:00","tags":["@sam"],"starred":true}]})"));
  REQUIRE(from_json.notes.size() == 1);
  CHECK(from_notes(from_text, making()).entries.at(0).entry.id ==
        from_notes(from_json, making()).entries.at(0).entry.id);
  CHECK(from_json.notes[0].tags == std::vector<std::string>{"@sam", "starred"});
}

TEST_CASE("what is wrong in JSON is refused with its line") {
  const Notes notes =
      read_jrnl_json(parse_json("{\"entries\":[{\"date\":\"soon\"},\n1,\n"
                                "{\"date\":\"2026-01-01\",\"time\":\"x\"},\n"
                                "{\"date\":\"2026-01-01\",\"title\":1}]}"));
  CHECK(notes.notes.empty());
  REQUIRE(notes.refused.size() == 4);
  CHECK(notes.refused[1].line == 2);
  CHECK(notes.refused[3].line == 4);
}

TEST_CASE("any text is read, and none of it gets lost once there is an entry") {
  std::mt19937 random(5);
  const std::string parts[] = {"[2026-01-01 10:00] ",
                               "[2020-01-01 10:00] ",
                               "\n",
                               "\r\n",
                               "word ",
                               "[",
                               "]",
                               "*",
                               "@",
                               "\xff",
                               std::string(1, '\0'),
                               "2013-06-09 15:39 "};
  for (int round = 0; round < 3000; ++round) {
    std::string text = "[2026-01-01 10:00] Begin\n";
    std::size_t words = 0;
    for (auto left = random() % 12; left > 0; --left) {
      const std::string& part = parts[random() % std::size(parts)];
      words += part == "word " ? 1 : 0;
      text += part;
    }
    std::size_t found = 0;
    for (const Note& note : read_jrnl_text(text).notes) {
      for (auto at = note.text.find("word"); at != std::string::npos;
           at = note.text.find("word", at + 1)) {
        ++found;
      }
    }
    CHECK_MESSAGE(found == words, text);
  }
}
