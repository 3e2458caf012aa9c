#include "hearth/remind/calendar.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"
#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = *parse_moment("2026-03-01T19:00:00+01:00");

std::string rule_of(const char* schedule) {
  const TimesFile file{.reminders = {{.journal = {}, .schedule = scheduled(schedule)}}};
  return recurring_tree(file, kNow).list("recurring").at(0).text("rule");
}

}  // namespace

TEST_CASE("calendar: times recur as they are scheduled") {
  CHECK(rule_of("daily 21:00") == "FREQ=DAILY");
  CHECK(rule_of("weekly sun 19:00") == "FREQ=WEEKLY");
  CHECK(rule_of("every 3 20:00 2026-02-27") == "FREQ=DAILY;INTERVAL=3");
  CHECK(rule_of("monthly 15 20:00") == "FREQ=MONTHLY;BYMONTHDAY=15");
  CHECK(rule_of("monthly 29 20:00") == "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1");
  CHECK(rule_of("monthly 30 20:00") == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1");
  CHECK(rule_of("monthly 31 20:00") == "FREQ=MONTHLY;BYMONTHDAY=-1");
}

TEST_CASE("calendar: nothing of what was answered or put off is in it") {
  TimesFile file{.label = "Tea",
                 .reminders = {{.journal = {}, .schedule = scheduled("daily 21:00")}}};
  const std::string fresh = to_json(recurring_tree(file, kNow));
  file.quiet = QuietHours{std::chrono::hours(22), std::chrono::hours(8)};
  file.reminders[0].done = day("2026-03-01");
  file.reminders[0].said = wall("2026-03-01T19:00");
  file.reminders[0].later = wall("2026-03-02T19:00");
  CHECK(to_json(recurring_tree(file, kNow)) == fresh);
  CHECK(fresh.find("\"at\":\"2026-03-01T21:00\"") != std::string::npos);
  CHECK(fresh.find("\"title\":\"Tea\"") != std::string::npos);
}

TEST_CASE("calendar: a reminder has the same id each time, and no other has it") {
  TimesFile file{.reminders = {{.journal = {}, .number = 1, .schedule = scheduled("daily 21:00")},
                               {.journal = {}, .number = 2, .schedule = scheduled("daily 22:00")}}};
  const auto ids = [&] {
    const Tree tree = recurring_tree(file, kNow);
    return std::pair(tree.list("recurring").at(0).text("uid"),
                     tree.list("recurring").at(1).text("uid"));
  };
  const auto before = ids();
  CHECK(before.first != before.second);
  file.reminders[0].schedule = scheduled("weekly sun 19:00");
  CHECK(ids() == before);
}
