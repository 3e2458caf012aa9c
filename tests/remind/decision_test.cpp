// The table of hearth-remind(5), row by row, and what several reminders do together.
#include "hearth/remind/decision.hpp"

#include <doctest/doctest.h>

#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Sundays at 19:00, made on a Monday.
ReminderTimes sunday() {
  return {
      .journal = {}, .schedule = scheduled("weekly sun 19:00"), .said = wall("2026-02-23T11:59")};
}

ReminderTimes daily(const char* clock) {
  return {.journal = {},
          .schedule = scheduled(std::string("daily ") + clock),
          .said = wall("2026-02-23T11:59")};
}

/// What `said` is then; `silent` if it does not speak.
std::string at(const ReminderTimes& one, const char* now, std::optional<QuietHours> quiet = {}) {
  const auto said = spoken_now(one, quiet, wall(now));
  return said ? to_string(*said) : "silent";
}

constexpr QuietHours kNight{std::chrono::hours(22), std::chrono::hours(8)};
constexpr const char* kSilent = "silent";

}  // namespace

TEST_CASE("decision 1: nothing of what lies before a reminder was made") {
  CHECK(at(sunday(), "2026-02-23T12:00") == kSilent);
  CHECK(at(sunday(), "2026-03-01T18:59") == kSilent);
  CHECK(at(sunday(), "2026-03-01T19:00") == "2026-03-01T19:00");
  ReminderTimes made_then = daily("12:00");
  CHECK(at(made_then, "2026-02-23T12:00") == "2026-02-23T12:00");
  ReminderTimes from = sunday();
  from.schedule = scheduled("every 3 20:00 2026-03-05");
  from.said.reset();
  CHECK(at(from, "2026-03-05T19:59") == kSilent);
  TimesFile nothing;
  CHECK_FALSE(speak_now(nothing, wall("2026-03-01T19:00")));
}

TEST_CASE("decision 2: nothing of what is answered, and of it alone") {
  ReminderTimes one = sunday();
  one.done = day("2026-03-01");
  CHECK(at(one, "2026-03-01T19:00") == kSilent);
  CHECK(at(one, "2026-03-08T19:00") == "2026-03-08T19:00");
  one.done = day("2026-02-28");
  CHECK(at(one, "2026-03-01T19:00") == "2026-03-01T19:00");
  ReminderTimes evening = daily("21:00");
  evening.done = day("2026-03-01");
  CHECK(at(evening, "2026-03-01T21:00") == kSilent);
  CHECK(at(evening, "2026-03-02T21:00") == "2026-03-02T21:00");
}

TEST_CASE("decision 2: a Monday's reminder is over once that week is answered") {
  ReminderTimes one = sunday();
  one.schedule = scheduled("weekly mon 08:00");
  one.done = day("2026-03-01");  // last week, answered late
  CHECK(at(one, "2026-03-02T08:00") == "2026-03-02T08:00");
  one.done = day("2026-03-08");
  CHECK(at(one, "2026-03-02T08:00") == kSilent);
}

TEST_CASE("decision 3: nothing in quiet hours, and afterwards what came up in them") {
  ReminderTimes late = daily("22:30");
  CHECK(at(late, "2026-03-01T22:30", kNight) == kSilent);
  CHECK(at(late, "2026-03-02T07:59", kNight) == kSilent);
  CHECK(at(late, "2026-03-02T08:00", kNight) == "2026-03-01T22:30");
  CHECK(at(sunday(), "2026-03-01T19:00", kNight) == "2026-03-01T19:00");
  CHECK(is_quiet(kNight, wall("2026-03-01T22:00")));
  CHECK_FALSE(is_quiet(kNight, wall("2026-03-01T08:00")));
  const QuietHours noon{std::chrono::hours(12), std::chrono::hours(14)};
  CHECK(is_quiet(noon, wall("2026-03-01T12:00")));
  CHECK_FALSE(is_quiet(noon, wall("2026-03-01T14:00")));
  CHECK_FALSE(is_quiet(noon, wall("2026-03-01T11:59")));
}

TEST_CASE("decisions 4 and 5: what was put off waits, then speaks once") {
  ReminderTimes one = sunday();
  one.said = wall("2026-03-01T19:00");
  one.later = wall("2026-03-01T20:07");
  CHECK(at(one, "2026-03-01T20:06") == kSilent);
  CHECK(at(one, "2026-03-01T20:15") == "2026-03-01T20:15");
  CHECK(at(one, "2026-03-09T20:15") == "2026-03-09T20:15");  // long after its grace, too
  one.done = day("2026-03-01");
  CHECK(at(one, "2026-03-01T20:15") == kSilent);
  one.done.reset();
  one.said = wall("2026-03-01T20:15");
  CHECK(at(one, "2026-03-01T20:30") == kSilent);
  one.said.reset();
  CHECK(at(one, "2026-03-01T20:30") == "2026-03-01T20:30");
}

TEST_CASE("decision 6: once, and a time from a clock that was wrong does not count") {
  ReminderTimes one = sunday();
  one.said = wall("2026-03-01T19:00");
  CHECK(at(one, "2026-03-01T19:00") == kSilent);
  CHECK(at(one, "2026-03-04T18:59") == kSilent);
  one.said = wall("2026-03-02T19:00");
  CHECK(at(one, "2026-03-01T19:00") == kSilent);
  one.said = wall("2026-03-02T19:01");
  CHECK(at(one, "2026-03-01T19:00") == "2026-03-01T19:00");
  one.said.reset();
  CHECK(at(one, "2026-03-01T19:00") == "2026-03-01T19:00");
}

TEST_CASE("decision 7: not when it has become pointless") {
  CHECK(at(sunday(), "2026-03-04T19:00") == "2026-03-01T19:00");
  CHECK(at(sunday(), "2026-03-04T19:01") == kSilent);
  CHECK(at(daily("21:00"), "2026-03-02T17:00") == "2026-03-01T21:00");
  CHECK(at(daily("21:00"), "2026-03-02T17:01") == kSilent);
}

TEST_CASE("decision: several reminders say one line, and each is noted") {
  TimesFile file{.reminders = {sunday(), daily("19:00"), daily("23:30")}};
  file.reminders[1].later = wall("2026-03-01T12:00");
  CHECK(speak_now(file, wall("2026-03-01T19:05")));
  CHECK(file.reminders[0].said == wall("2026-03-01T19:00"));
  CHECK(file.reminders[1].said == wall("2026-03-01T19:05"));
  CHECK_FALSE(file.reminders[1].later.has_value());
  CHECK(file.reminders[2].said == wall("2026-02-28T23:30"));  // as it was not said last night
  CHECK_FALSE(speak_now(file, wall("2026-03-01T19:05")));
}

TEST_CASE("put off: what waits, and what would come up before") {
  TimesFile file{.reminders = {sunday(), daily("20:00"), daily("23:00")}};
  file.reminders[0].said = wall("2026-03-01T19:00");
  file.reminders[1].done = day("2026-02-28");
  file.reminders[2].done = day("2026-02-28");
  const WallTime until = wall("2026-03-01T20:30");
  CHECK(put_off(file, until, wall("2026-03-01T19:30")) == 2);
  CHECK(file.reminders[0].later == until);
  CHECK(file.reminders[1].later == until);
  CHECK_FALSE(file.reminders[2].later.has_value());
}

TEST_CASE("put off: nothing where all is answered or long over") {
  TimesFile file{.reminders = {sunday(), sunday()}};
  file.reminders[0].done = day("2026-03-01");
  CHECK(put_off(file, wall("2026-03-04T20:01"), wall("2026-03-04T19:01")) == 0);
}
