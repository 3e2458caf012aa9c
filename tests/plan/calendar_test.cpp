#include "hearth/plan/calendar.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Date kToday = *parse_date("2026-03-01");

Date day(const char* iso) { return *parse_date(iso); }

const CalendarMaking kMaking{kToday, id(9), {}};

/// A step that is open, this week.
Overview open_step() {
  Overview overview;
  PlannedStep step;
  step.id = id(3);
  step.words.title = "Lean on each other";
  step.words.window = "some time this week";
  overview.step = step;
  overview.active = true;
  overview.hint = Overview::Hint::fits;
  return overview;
}

Agreement agreement(int number, const char* until, bool in_force) {
  Agreement one;
  one.id = id(number);
  one.until = day(until);
  one.in_force = in_force;
  one.scope = "the sofa";
  return one;
}

Decision decision(const char* occasion, std::optional<Date> again) {
  return {occasion, "Bed", "trial", "the big one", again};
}

using Hint = Overview::Hint;

}  // namespace

TEST_CASE("the window of an open step begins today and is as long as its words tell") {
  const auto entries = calendar_entries(open_step(), kMaking);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].from == kToday);
  CHECK(entries[0].to == day("2026-03-07"));
  CHECK(entries[0].title == "Time set aside");
}

TEST_CASE("a title is one line, whatever it was given as") {
  for (const char* title : {"two\nlines", "two\r\nlines", "two\u2028lines", " two\tlines\n"}) {
    CHECK(calendar_entries(open_step(), {kToday, id(9), title}).at(0).title == "two lines");
  }
}

TEST_CASE("a length is told by whole words, whatever their case and accents") {
  CHECK(days_of_window("some time this FORTNIGHT") == 14);
  CHECK(days_of_window("any evening this week.") == 7);
  CHECK(days_of_window("Month") == 30);
  CHECK(days_of_window("in a m\u00f6nth") == 30);
  CHECK(days_of_window("this week, or this fortnight") == 14);
  for (const char* words : {"", "when a day is light", "at the weekend", "one week-end", "weekly",
                            "two weeks", "biweek", "weeké"}) {
    CHECK_MESSAGE(!days_of_window(words), words);
  }
}

TEST_CASE("a step makes no entry unless it is open, and none if its words tell no length") {
  Overview overview = open_step();
  for (const Hint hint : {Hint::fits, Hint::low_energy, Hint::touches_trigger}) {
    overview.hint = hint;
    CHECK(calendar_entries(overview, kMaking).size() == 1);
  }
  for (const Hint hint : {Hint::ask_team, Hint::team_waits, Hint::agree_first}) {
    overview.hint = hint;
    CHECK(calendar_entries(overview, kMaking).empty());
  }
  overview = open_step();
  overview.active = false;
  CHECK(calendar_entries(overview, kMaking).empty());
  overview = open_step();
  overview.step->words.window = "when a day is light";
  CHECK(calendar_entries(overview, kMaking).empty());
  CHECK(calendar_entries(Overview{}, kMaking).empty());
}

TEST_CASE("an agreement in force and a decision have their day, today included, and none before") {
  Overview overview;
  overview.agreements = {agreement(4, "2026-03-31", true), agreement(5, "2026-03-31", false),
                         agreement(6, "2026-02-28", true)};
  overview.decisions = {decision("decision/1", day("2026-03-01")),
                        decision("decision/2", day("2026-02-28")),
                        decision("decision/3", std::nullopt)};
  const auto entries = calendar_entries(overview, kMaking);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].from == day("2026-03-31"));
  CHECK(entries[0].to == entries[0].from);
  CHECK(entries[1].from == kToday);
  CHECK(entries[1].title == "Reminder");
}

TEST_CASE("an entry has the same id each time, another thing another one") {
  Overview overview = open_step();
  overview.agreements = {agreement(3, "2026-03-31", true)};
  overview.decisions = {decision("decision/1", kToday), decision("decision/2", kToday)};
  const auto entries = calendar_entries(overview, kMaking);
  REQUIRE(entries.size() == 4);
  for (std::size_t n = 0; n < entries.size(); ++n) {
    for (std::size_t other = 0; other < n; ++other) CHECK(entries[n].id != entries[other].id);
  }
  const auto later = calendar_entries(overview, {day("2026-02-20"), id(9), "Us"});
  for (std::size_t n = 0; n < entries.size(); ++n) CHECK(later[n].id == entries[n].id);
  CHECK(calendar_entries(overview, {kToday, id(8), {}})[2].id != entries[2].id);
}

TEST_CASE("a title that was given is that of every entry") {
  Overview overview = open_step();
  overview.agreements = {agreement(4, "2026-03-31", true)};
  for (const CalendarEntry& entry : calendar_entries(overview, {kToday, id(9), "Garden"})) {
    CHECK(entry.title == "Garden");
  }
}

TEST_CASE("what the program is given holds nothing but ids, days, titles and the time") {
  const auto entries = calendar_entries(open_step(), {kToday, id(9), "Garden"});
  CHECK(to_json(to_tree(entries, moment("2026-03-01T19:00:00+01:00"))) ==
        R"({"now":"2026-03-01T19:00:00+01:00","days":[{"uid":")" + to_string(entries[0].id) +
            R"(","from":"2026-03-01","to":"2026-03-07","title":"Garden"}]})");
}
