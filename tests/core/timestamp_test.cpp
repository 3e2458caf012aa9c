#include "hearth/core/timestamp.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

/// The parts of what was read, each as it would be written.
std::string read(std::string_view text) {
  const auto stamp = parse_timestamp(text);
  if (!stamp) return "none";
  std::string parts = to_string(stamp->day);
  if (stamp->time_of_day) parts = to_string(at_local(stamp->day, *stamp->time_of_day, 0));
  parts.resize(parts.size() - (stamp->time_of_day ? 6 : 0));
  if (stamp->offset_minutes) parts += " " + std::to_string(*stamp->offset_minutes);
  return stamp->zone.empty() ? parts : parts + " " + stamp->zone;
}

}  // namespace

TEST_CASE("a day, and a time that no clock was named for") {
  CHECK(read("2025-01-15") == "2025-01-15");
  CHECK(read(" 2025-01-15\t") == "2025-01-15");
  CHECK(read("2025-01-15T21:30") == "2025-01-15T21:30:00");
  CHECK(read("2025-01-15 21:30:05") == "2025-01-15T21:30:05");
  CHECK(read("2025-01-15  9:30") == "2025-01-15T09:30:00");
  CHECK(read("2025-01-15 9:30 PM") == "2025-01-15T21:30:00");
  CHECK(read("2025-01-15 9:30:00\u202Fp.m.") == "2025-01-15T21:30:00");
}

TEST_CASE("offsets and zones as programs write them") {
  CHECK(read("2025-01-15T20:30:00Z") == "2025-01-15T20:30:00 0");
  CHECK(read("2025-01-15t20:30z") == "2025-01-15T20:30:00 0");
  CHECK(read("2025-01-15 20:30:00 UTC") == "2025-01-15T20:30:00 0");
  CHECK(read("2025-01-15T22:30:00+01:00") == "2025-01-15T22:30:00 60");
  CHECK(read("2025-01-15 22:30:00 +0100") == "2025-01-15T22:30:00 60");
  CHECK(read("2025-01-15 22:30:00.5-03") == "2025-01-15T22:30:00.500 -180");
  CHECK(read("2025-01-15T22:30:00\u221203:30") == "2025-01-15T22:30:00 -210");
  CHECK(read("2025-01-15T22:30+01:00[Europe/Berlin]") == "2025-01-15T22:30:00 60 Europe/Berlin");
  CHECK(read("2025-01-15T22:30[Europe/Berlin]") == "2025-01-15T22:30:00 Europe/Berlin");
  CHECK(read("2025-01-15 22:30 America/New_York") == "2025-01-15T22:30:00 America/New_York");
  CHECK(read("2025-01-15 10:30 PM America/New_York") == "2025-01-15T22:30:00 America/New_York");
}

TEST_CASE("parts of a second go down to the millisecond") {
  CHECK(read("2025-01-15 23:30:00.250") == "2025-01-15T23:30:00.250");
  CHECK(read("2025-01-15 23:30:00,25") == "2025-01-15T23:30:00.250");
  CHECK(read("2025-01-15T23:30:00.123456789Z") == "2025-01-15T23:30:00.123 0");
  CHECK(read("2016-12-31T23:59:60Z") == "2016-12-31T23:59:59.999 0");
}

TEST_CASE("anything else is none") {
  for (const char* text : {"",
                           "2025",
                           "2025-02-30",
                           "15.01.2025",
                           "2025-1-15",
                           "2025-01-15T",
                           "2025-01-15x21:30",
                           "2025-01-15T24:00",
                           "2025-01-15T21:60",
                           "2025-01-15T21:30:61",
                           "2025-01-15T21",
                           "2025-01-15T21:30:00.",
                           "2025-01-15T21:30:00.Z",
                           "2025-01-15T21:30 CET",
                           "2025-01-15T21:30+24:00",
                           "2025-01-15T21:30+01:60",
                           "2025-01-15T21:30+1",
                           "2025-01-15T21:30+010",
                           "2025-01-15T21:30+01:00[",
                           "2025-01-15T21:30 13",
                           "2025-01-15 13:30 pm",
                           "2025-01-15 0:30 am",
                           "2025-01-15 21:30 x [Europe/Berlin]",
                           "2025-01-15Z",
                           "\xff\xfe",
                           "2025-01-15T21:30:00Z and more"}) {
    CHECK_MESSAGE(read(text) == "none", text);
  }
}

TEST_CASE("clocks of twelve and of twenty-four hours") {
  using std::chrono::minutes;
  CHECK(parse_time_of_day("19:05") == minutes{19 * 60 + 5});
  CHECK(parse_time_of_day("7:05 PM") == minutes{19 * 60 + 5});
  CHECK(parse_time_of_day("12:00:30 AM") == std::chrono::seconds{30});
  CHECK(parse_time_of_day("12:00pm") == minutes{720});
  for (const char* wrong :
       {"", "19", "24:00", "13:00 pm", "0:00 am", "1:60", "1:5x", "a", "1:00:99"}) {
    CHECK_MESSAGE(!parse_time_of_day(wrong), wrong);
  }
}
