#include "hearth/remind/times.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "on_the_wall.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kJournal = "019caa8e-a100-70b3-8a5c-c15e7a6696ef";
const Uuid kId = *parse_uuid(kJournal);
const Uuid kOther = *parse_uuid("019caa8e-a100-70b3-8a5c-000000000000");

const std::string kFile =
    "hearth reminders 1\n"
    "quiet 22:00 08:00\n"
    "label Reminder: 10 min\n" +
    kJournal + "  1  weekly sun 19:00  2026-03-01  2026-02-22T19:00  -\n" + kJournal +
    "  2  every 3 21:00 2026-02-27  -  -  2026-03-02T21:00\n";

/// What is said of a file that cannot be read.
std::string trouble(const std::string& text) {
  try {
    static_cast<void>(parse_times_file(text));
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::string with(std::string text, const std::string& part, const std::string& instead) {
  return text.replace(text.find(part), part.size(), instead);
}

ReminderTimes times(const Uuid& journal, int number, const char* schedule) {
  return {.journal = journal, .number = number, .schedule = scheduled(schedule)};
}

}  // namespace

TEST_CASE("times: written as they are read") {
  const TimesFile file = parse_times_file(kFile);
  REQUIRE(file.reminders.size() == 2);
  CHECK(file.quiet == QuietHours{std::chrono::hours(22), std::chrono::hours(8)});
  CHECK(file.reminders[0].journal == kId);
  CHECK(file.reminders[0].done == day("2026-03-01"));
  CHECK(file.reminders[0].said == wall("2026-02-22T19:00"));
  CHECK_FALSE(file.reminders[0].later.has_value());
  CHECK(file.reminders[1].number == 2);
  CHECK(file.reminders[1].schedule == scheduled("every 3 21:00 2026-02-27"));
  CHECK(file.reminders[1].later == wall("2026-03-02T21:00"));
  CHECK(to_text(file) == kFile);
}

TEST_CASE("times: a file with nothing set") {
  CHECK(parse_times_file("hearth reminders 1\n") == TimesFile{});
  CHECK(to_text({}) == "hearth reminders 1\nlabel Reminder: 10 min\n");
}

TEST_CASE("times: lines for people, and any number of spaces, change nothing") {
  std::string text = with(kFile, "quiet", "# hours\n\n   \nquiet");
  CHECK(parse_times_file(with(text, "  1  weekly", " 1      weekly")) == parse_times_file(kFile));
}

TEST_CASE("times: what cannot be read says in which line") {
  struct Fault {
    const char* part;
    const char* instead;
    const char* said;
  };
  for (const Fault& one : {
           Fault{"hearth reminders 1", "journal", "Line 1 "},
           {"hearth reminders 1", "hearth reminders 2", "newer hearth"},
           {"quiet 22:00 08:00", "quiet 22:00", "Line 2 "},
           {"quiet 22:00 08:00", "quiet 22:00 8:00", "Line 2 "},
           {"quiet 22:00 08:00", "silent 22:00 08:00", "Line 2 "},
           {"label Reminder: 10 min", "label  ", "Line 3 "},
           {"label Reminder: 10 min", "label a\tb", "Line 3 "},
           {"label Reminder: 10 min", "label \xff", "Line 3 "},
           {"label Reminder: 10 min", "label \x1b[2J", "Line 3 "},
           {"019caa8e", "019caa8", "Line 4 "},
           {"  1  weekly", "  0  weekly", "Line 4 "},
           {"  1  weekly", "  x  weekly", "Line 4 "},
           {"weekly sun", "weekly sunday", "Line 4 "},
           {"2026-03-01  2026", "2026-03-32  2026", "Line 4 "},
           {"2026-02-22T19:00", "2026-02-22", "Line 4 "},
           {"2026-02-22T19:00  -", "2026-02-22T19:00  soon", "Line 4 "},
           {"2026-02-22T19:00  -", "2026-02-22T19:00", "Line 4 "},
           {"-  -  2026-03-02T21:00\n", "-  -\n", "Line 5 "},
       }) {
    CAPTURE(one.instead);
    CHECK(trouble(with(kFile, one.part, one.instead)).find(one.said) != std::string::npos);
  }
  CHECK_FALSE(trouble("").empty());
}

TEST_CASE("times: whatever is cut off or changed in a file, it is read whole or not at all") {
  for (std::size_t size = 0; size < kFile.size(); ++size) {
    if (trouble(kFile.substr(0, size)).empty()) {
      const TimesFile file = parse_times_file(kFile.substr(0, size));
      CHECK(file.reminders.size() <= 2);
      CHECK(parse_times_file(to_text(file)) == file);
    }
    for (const char c : {'\0', ' ', '\n', '\xff', '9'}) {
      std::string text = kFile;
      text[size] = c;
      if (!trouble(text).empty()) continue;
      const TimesFile file = parse_times_file(text);
      CHECK(parse_times_file(to_text(file)) == file);
    }
  }
}

TEST_CASE("times: written anew they keep what was said and put off, and nothing else of it") {
  const WallTime now = wall("2026-03-03T12:00");
  TimesFile before = parse_times_file(kFile);
  before.reminders.push_back(times(kOther, 1, "daily 07:00"));
  std::vector<ReminderTimes> wanted{times(kId, 1, "weekly sun 19:00"), times(kId, 2, "daily 21:00"),
                                    times(kId, 3, "daily 09:00")};
  wanted[0].done = day("2026-03-08");
  const TimesFile after = renewed(before, kId, wanted, now);
  REQUIRE(after.reminders.size() == 4);
  CHECK(after.label == before.label);
  CHECK(after.quiet == before.quiet);
  CHECK(after.reminders[0] == before.reminders[2]);  // another journal's
  CHECK(after.reminders[1].done == day("2026-03-08"));
  CHECK(after.reminders[1].said == wall("2026-02-22T19:00"));
  for (const int fresh : {2, 3}) {  // another schedule is another reminder
    CHECK(after.reminders[static_cast<std::size_t>(fresh)].said == wall("2026-03-03T11:59"));
    CHECK_FALSE(after.reminders[static_cast<std::size_t>(fresh)].later.has_value());
  }
  CHECK(renewed(after, kId, wanted, now + std::chrono::hours(5)) == after);
  CHECK(renewed(after, kId, {}, now).reminders.size() == 1);
}

TEST_CASE("times: two journals that write it in turn do not write it for ever") {
  const WallTime now = wall("2026-03-03T12:00");
  const std::vector<ReminderTimes> one{times(kId, 1, "daily 21:00")};
  const std::vector<ReminderTimes> other{times(kOther, 1, "daily 21:00"),
                                         times(kOther, 2, "daily 09:00")};
  const TimesFile file = renewed(renewed({}, kId, one, now), kOther, other, now);
  CHECK(renewed(file, kId, one, now) == file);
  CHECK(renewed(file, kOther, other, now) == file);
}
