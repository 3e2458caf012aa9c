#include <doctest/doctest.h>

#include <map>

#include "hearth/core/error.hpp"
#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string said(const std::string& words) {
  return to_string(schedule_said(words, day("2026-03-01")));
}

}  // namespace

TEST_CASE("schedule: as somebody says it") {
  const std::map<std::string, std::string> all{
      {"sunday 19:00", "weekly sun 19:00"},
      {"Sundays at 7:00 pm", "weekly sun 19:00"},
      {"every sun 19:00", "weekly sun 19:00"},
      {"weekly wednesday 06:30", "weekly wed 06:30"},
      {"daily 21:00", "daily 21:00"},
      {"every day at 21:00", "daily 21:00"},
      {"every 1 day 21:00", "daily 21:00"},
      {"every 3 days 20:00", "every 3 20:00 2026-03-01"},
      {"every other day 20:00", "every 2 20:00 2026-03-01"},
      {"every 2 weeks 20:00", "every 14 20:00 2026-03-01"},
      {"every other week 20:00", "every 14 20:00 2026-03-01"},
      {"monthly 15 20:00", "monthly 15 20:00"},
      {"monthly 31 at 20:00", "monthly 31 20:00"},
      {"  DAILY   21:00 ", "daily 21:00"},
      {"every 3 20:00 2026-02-27", "every 3 20:00 2026-02-27"},
  };
  for (const auto& one : all) {
    CAPTURE(one.first);
    CHECK(said(one.first) == one.second);
  }
}

TEST_CASE("schedule: what is not understood says how it is said") {
  for (const char* words :
       {"", "sunday", "19:00", "sundy 19:00", "daily 25:00", "daily 21", "daily 21:00:30",
        "monthly 32 20:00", "monthly 20:00", "every 0 days 20:00", "every 400 days 20:00",
        "every 60 weeks 20:00", "every 3 moons 20:00", "daily daily 21:00", "pm", "tomorrow 19:00",
        "\x1b[2J 19:00", "\xff 19:00"}) {
    CAPTURE(words);
    try {
      static_cast<void>(said(words));
      FAIL_CHECK("it was understood");
    } catch (const Error& error) {
      CHECK(error.exit() == Exit::usage);
      CHECK(error.hint().find("\"sunday 19:00\"") != std::string::npos);
      CHECK(std::string(error.what()).find('\x1b') == std::string::npos);
    }
  }
}

TEST_CASE("schedule: as it is told back") {
  const std::map<std::string, std::string> all{
      {"daily 21:00", "every day at 21:00"},
      {"weekly sat 07:05", "every Saturday at 07:05"},
      {"every 3 20:00 2026-02-27", "every 3 days from Fri 27 Feb 2026 on, at 20:00"},
      {"monthly 1 20:00", "on the 1st of each month at 20:00"},
      {"monthly 12 20:00", "on the 12th of each month at 20:00"},
      {"monthly 22 20:00", "on the 22nd of each month at 20:00"},
      {"monthly 23 20:00", "on the 23rd of each month at 20:00"},
      {"monthly 30 20:00", "on the 30th of each month (or its last day) at 20:00"},
      {"monthly 31 20:00", "on the last day of each month at 20:00"},
  };
  for (const auto& [schedule, words] : all) CHECK(spoken(scheduled(schedule)) == words);
}
