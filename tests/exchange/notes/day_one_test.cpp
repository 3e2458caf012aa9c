#include "notes/note_readers.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"

using namespace hearth;

TEST_CASE("an export of Day One") {
  const Notes notes = read_day_one(parse_json(R"({"metadata":{"version":"1.0"},"entries":[
    {"uuid":"0A1B","creationDate":"2026-01-01T23:30:00Z","timeZone":"Europe\/Berlin",
     "text":"A walk\n\nwith tea","tags":["Tea"],"starred":true,"photos":[{},{}]},
    {"creationDate":"2026-01-02T10:00:00Z","isAllDay":true,"text":"x"},
    {"creationDate":"yesterday","text":"y"},
    {"text":"z"}]})"));
  REQUIRE(notes.notes.size() == 2);
  CHECK(notes.notes[0].when.zone == "Europe/Berlin");
  CHECK(notes.notes[0].when.offset_minutes == 0);
  CHECK(notes.notes[0].text == "A walk\n\nwith tea");
  CHECK(notes.notes[0].tags == std::vector<std::string>{"Tea", "starred"});
  CHECK(notes.notes[0].key == "0A1B");
  CHECK(notes.notes[1].whole_day);
  CHECK(notes.refused.size() == 2);
  CHECK(notes.refused[0].line == 5);
  REQUIRE(notes.remarks.size() == 1);
  CHECK(notes.remarks[0].line == 2);
  CHECK(notes.remarks[0].what == "pictures, sounds and other files stay behind: 2 (lines 2)");
}

TEST_CASE("entries that are none are refused, not taken for empty ones") {
  for (const char* file : {"{}", "{\"entries\":{}}", "{\"entries\":[]}"}) {
    CHECK(read_day_one(parse_json(file)).notes.empty());
  }
  CHECK(read_day_one(parse_json("{\"entries\":[1,null,[],\"x\"]}")).refused.size() == 4);
}

namespace {

Notes with_text(const std::string& json_text) {
  return read_day_one(parse_json(R"({"entries":[{"creationDate":"2026-01-01T10:00:00Z","text":")" +
                                 json_text + "\"}]}"));
}

std::string words(const std::string& json_text) { return with_text(json_text).notes.at(0).text; }

}  // namespace

TEST_CASE("a backslash before a sign of Markdown goes, others are words") {
  CHECK(words(R"(A 20\\-minute walk\\. Good \\(very\\)\\! 1\\. first)") ==
        "A 20-minute walk. Good (very)! 1. first");
  CHECK(words(R"(C:\\\\tmp C:\\tmp \\)") == "C:\\tmp C:\\tmp \\");
  CHECK(words(R"(\\!\\[x\\](dayone-moment:\/\/AB))") == "![x](dayone-moment://AB)");
}

TEST_CASE("marks of pictures go, with their lines where they stand alone, and are counted") {
  const Notes notes = with_text(
      R"(![](dayone-moment:\/\/AB12)\nA walk ![](dayone-moment:\/video\/CD) by the sea\r\n![](https:\/\/x.org\/y.png) ![x](dayone-moment: \n)");
  CHECK(notes.notes.at(0).text ==
        "A walk  by the sea\n![](https://x.org/y.png) ![x](dayone-moment: \n");
  REQUIRE(notes.remarks.size() == 1);
  CHECK(notes.remarks[0].what == "where they stood among the words is not kept: 2 (lines 1)");
}

TEST_CASE("what was noted beside the words stays behind, and is told once for all lines") {
  std::string entries;
  for (int n = 0; n < 20; ++n) {
    entries += n ? ",\n" : "";
    entries += R"({"creationDate":"2026-01-01T10:00:00Z","text":"x","weather":{},"location":null})";
  }
  const Notes notes = read_day_one(parse_json("{\"entries\":[" + entries + "]}"));
  REQUIRE(notes.remarks.size() == 1);
  CHECK(
      notes.remarks[0].what ==
      "places, weather and what else was noted by itself stay behind: 20 (lines 1, 2, 3, 4, 5, 6, "
      "7, 8, 9, 10, 11, 12, ...)");
}
