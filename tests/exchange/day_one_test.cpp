#include "hearth/exchange/day_one.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"

using namespace hearth;

TEST_CASE("an export of Day One") {
  const Notes notes = read_day_one(parse_json(R"({"metadata":{"version":"1.0"},"entries":[
    {"uuid":"0A1B","creationDate":"2026-01-01T23:30:00Z","timeZone":"Europe\/Berlin",
     "text":"A walk\n\nwith tea","tags":["Tea"],"starred":true,"photos":[{},{}]},
    {"creationDate":"2026-01-02T10:00:00Z","isAllDay":true,"text":"x"},
    {"creationDate":"yesterday","text":"y"},
    {"text":"z"}]})"),
                                   60);
  REQUIRE(notes.notes.size() == 2);
  CHECK(to_string(notes.notes[0].day) == "2026-01-02");
  CHECK(notes.notes[0].minutes == 30);
  CHECK(notes.notes[0].text == "A walk\n\nwith tea");
  CHECK(notes.notes[0].tags == std::vector<std::string>{"Tea", "starred"});
  CHECK(notes.notes[0].key == "0A1B");
  CHECK(!notes.notes[1].minutes);
  CHECK(notes.refused.size() == 2);
  CHECK(notes.refused[0].line == 5);
  REQUIRE(notes.remarks.size() == 1);
  CHECK(notes.remarks[0].what.find("2") != std::string::npos);
}

TEST_CASE("entries that are none are refused, not taken for empty ones") {
  for (const char* file : {"{}", "{\"entries\":{}}", "{\"entries\":[]}"}) {
    CHECK(read_day_one(parse_json(file), 0).notes.empty());
  }
  CHECK(read_day_one(parse_json("{\"entries\":[1,null,[],\"x\"]}"), 0).refused.size() == 4);
}
