#include "hearth/core/when_phrase.hpp"

#include <doctest/doctest.h>

#include <random>

#include "core/spoken.hpp"
#include "hearth/core/error.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

// A Sunday evening.
const Moment kNow = moment("2026-03-01T19:00:00.250+01:00");
const Zone kZone(60);

std::string said(std::string_view words) {
  const When when = when_said(words, kNow, kZone);
  return to_string(when.at) + (when.recalled ? " recalled" : "");
}

std::string refused(std::string_view words) {
  try {
    when_said(words, kNow, kZone);
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::usage);
    CHECK(!error.hint().empty());
    return std::string(error.what()) + " " + error.hint();
  }
  return "";
}

std::string days(std::string_view words) {
  const Days days = days_said(words, local_date(kNow));
  return to_string(days.first) + " " + to_string(days.last);
}

}  // namespace

TEST_CASE("a day in words is that day, at the time that it is now") {
  CHECK(said("today") == "2026-03-01T19:00:00+01:00");
  CHECK(said("2026-03-01") == "2026-03-01T19:00:00+01:00");
  CHECK(said("yesterday") == "2026-02-28T19:00:00+01:00 recalled");
  CHECK(said(" Last  SUNDAY ") == "2026-02-22T19:00:00+01:00 recalled");
  CHECK(said("last monday") == "2026-02-23T19:00:00+01:00 recalled");
  CHECK(said("saturday") == "2026-02-28T19:00:00+01:00 recalled");
  CHECK(said("3 days ago") == "2026-02-26T19:00:00+01:00 recalled");
  CHECK(said("a week ago") == "2026-02-22T19:00:00+01:00 recalled");
  CHECK(said("2 weeks ago") == "2026-02-15T19:00:00+01:00 recalled");
  CHECK(said("2024-02-29") == "2024-02-29T19:00:00+01:00 recalled");
}

TEST_CASE("a time goes with any day, or is today's") {
  CHECK(said("yesterday 21:30") == "2026-02-28T21:30:00+01:00 recalled");
  CHECK(said("last sunday 9:05") == "2026-02-22T09:05:00+01:00 recalled");
  CHECK(said("7:00") == "2026-03-01T07:00:00+01:00");
  CHECK(said("2026-02-14 21:30") == "2026-02-14T21:30:00+01:00 recalled");
  CHECK(said("2026-02-14T21:30") == "2026-02-14T21:30:00+01:00 recalled");
  CHECK(said("2026-02-14T21:30:10-05:00") == "2026-02-14T21:30:10-05:00 recalled");
  CHECK(said("2026-03-01T17:59:59Z") == "2026-03-01T17:59:59+00:00");
}

TEST_CASE("what could mean two things is refused, with what to say") {
  CHECK(refused("sunday").find("`today` or `last sunday`") != std::string::npos);
  for (const char* words : {"03/04", "3/4/2026", "1.3.2026", "01-03/26"}) {
    CHECK_MESSAGE(refused(words).find("2026-03-01") != std::string::npos, words);
  }
  for (const char* words : {"5", "20260301", "", "  ", "last week", "the other day", "9pm", "soon",
                            "99999999 days ago", "-3 days ago", "yesterday 24:00", "2026-02-30",
                            "yesterday yesterday", "2026-03", "21:30 yesterday", "\xff\xfe"}) {
    CHECK_MESSAGE(!refused(words).empty(), words);
  }
}

TEST_CASE("what lies ahead is refused") {
  for (const char* words : {"tomorrow", "next sunday", "in 3 days", "2026-03-02", "19:01",
                            "today 23:00", "2026-03-01T19:00:01+01:00"}) {
    CHECK_MESSAGE(refused(words).find("ahead") != std::string::npos, words);
  }
}

namespace {

const std::int64_t kForward = moment("2025-03-30T01:00:00Z").ms;
const std::int64_t kBack = moment("2025-10-26T01:00:00Z").ms;

bool tells(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

/// Central Europe in 2025, seen from a Sunday evening of its winter.
std::string said_in_berlin(std::string_view words, const char* now = "2025-12-07T20:00:00+01:00") {
  const Zone zone([](std::int64_t ms) { return ms >= kForward && ms < kBack ? 120 : 60; });
  try {
    return to_string(when_said(words, moment(now), zone).at);
  } catch (const Error& error) {
    return std::string(error.what()) + " " + error.hint();
  }
}

}  // namespace

TEST_CASE("clocks are those of the day that is told of") {
  CHECK(said_in_berlin("2025-07-15 21:00") == "2025-07-15T21:00:00+02:00");
  CHECK(said_in_berlin("2025-07-15") == "2025-07-15T20:00:00+02:00");
  CHECK(said_in_berlin("2025-01-15 21:00") == "2025-01-15T21:00:00+01:00");
  CHECK(said_in_berlin("yesterday", "2025-03-31T02:30:00+02:00") == "2025-03-30T03:30:00+02:00");
  CHECK(said_in_berlin("yesterday 12:00", "2025-03-31T11:00:00+02:00") ==
        "2025-03-30T12:00:00+02:00");
}

TEST_CASE("a time that was skipped is refused, with one that was not") {
  CHECK(said_in_berlin("2025-03-30 02:30") ==
        "Sun 30 Mar 2025 02:30 was skipped: the clocks were put forward. "
        "Give a time before or after that, as 03:30.");
}

TEST_CASE("a time that was there twice is refused, with both, and each can be said") {
  CHECK(said_in_berlin("2025-10-26 02:30") ==
        "Sun 26 Oct 2025 02:30 was there twice: the clocks were put back. "
        "Say `2025-10-26 02:30+02:00` for the first (summer time) or `2025-10-26 02:30+01:00` for "
        "the second (winter time).");
  for (const char* first : {"2025-10-26 02:30+02:00", "2025-10-26 02:30 +02:00",
                            "2025-10-26T02:30+02:00", "2025-10-26 02:30 summer time"}) {
    CHECK_MESSAGE(said_in_berlin(first) == "2025-10-26T02:30:00+02:00", first);
  }
  for (const char* second : {"2025-10-26 02:30+0100", "2025-10-26 2:30 +01",
                             "2025-10-26 02:30 Winter Time", "2025-10-26 02:30 standard time"}) {
    CHECK_MESSAGE(said_in_berlin(second) == "2025-10-26T02:30:00+01:00", second);
  }
  CHECK(tells(said_in_berlin("2025-10-26 03:30 summer time"), "only once"));
}

TEST_CASE("within the hour that is repeated, what lies ahead is not meant") {
  const char* const first_time = "2025-10-26T02:40:00+02:00";
  CHECK(said_in_berlin("02:30", first_time) == "2025-10-26T02:30:00+02:00");
  CHECK(tells(said_in_berlin("02:50", first_time), "lies ahead"));
  CHECK(tells(said_in_berlin("02:30 winter time", first_time), "lies ahead"));
  CHECK(tells(said_in_berlin("02:30", "2025-10-26T02:40:00+01:00"), "there twice"));
  CHECK(said_in_berlin("02:50", "2025-10-26T02:40:00+01:00") == "2025-10-26T02:50:00+02:00");
}

TEST_CASE("an offset goes with any day") {
  CHECK(said("yesterday 21:30-05:00") == "2026-02-28T21:30:00-05:00");  // 03:30 of today here
  CHECK(said("yesterday 12:30-05:00") == "2026-02-28T12:30:00-05:00 recalled");
  CHECK(said("17:59Z") == "2026-03-01T17:59:00+00:00");
  CHECK(said("2026-02-14 21:30Z") == "2026-02-14T21:30:00+00:00 recalled");
  for (const char* words : {"yesterday +01:00", "yesterday 21:30+25:00", "21:30 time", "z",
                            "+01:00", "yesterday summer time", "yesterday 21:30 summer"}) {
    CHECK_MESSAGE(!refused(words).empty(), words);
  }
}

TEST_CASE("a stretch is a year, a month or a day, and may lie ahead") {
  CHECK(days("2026") == "2026-01-01 2026-12-31");
  CHECK(days("2024-02") == "2024-02-01 2024-02-29");
  CHECK(days("yesterday") == "2026-02-28 2026-02-28");
  CHECK(days("2026-12-24") == "2026-12-24 2026-12-24");
  for (const char* words : {"2026-13", "sunday", "20", "yesterday 21:30", ""}) {
    CHECK_THROWS_AS(days(words), Error);
  }
}

TEST_CASE("whatever is typed, a time that has been comes out, or a refusal") {
  const std::vector<std::string> pieces = {"last",  "sunday", "3",     "days",       "ago", "21:30",
                                           "today", ":",      "2026-", "2026-01-31", "T",   "/",
                                           " ",     "\xc3",   "week",  "100000"};
  std::mt19937 random(7);
  for (int n = 0; n < 20000; ++n) {
    std::string words;
    for (auto left = random() % 5 + 1; left > 0; --left) {
      words += pieces[random() % pieces.size()] + (random() % 2 ? " " : "");
    }
    try {
      const When when = when_said(words, kNow, kZone);
      CHECK(when.at.ms <= kNow.ms);
    } catch (const Error& error) {
      CHECK(error.exit() == Exit::usage);
    }
  }
}

TEST_CASE("a day that is meant may lie ahead, and a bare weekday is no day") {
  const Date sunday = *parse_date("2026-03-01");
  const auto day = [&](const char* words) {
    const auto found = day_meant(words, sunday);
    return found ? to_string(*found) : std::string("none");
  };
  CHECK(day("tomorrow") == "2026-03-02");
  CHECK(day("next sunday") == "2026-03-08");
  CHECK(day("Next Monday") == "2026-03-02");
  CHECK(day("in 3 days") == "2026-03-04");
  CHECK(day("in a week") == "2026-03-08");
  CHECK(day("in a month") == "2026-04-01");
  CHECK(day("in one year") == "2027-03-01");
  CHECK(day("yesterday") == "2026-02-28");
  CHECK(day("2026-12-31") == "2026-12-31");
  for (const char* none :
       {"sunday", "soon", "in some days", "in 3", "next", "", "in 99999999 days"}) {
    CHECK(day(none) == "none");
  }
  CHECK(to_string(*day_meant("in a month", *parse_date("2026-01-31"))) == "2026-02-28");
}

TEST_CASE("days are said in the language that is spoken, and in English") {
  const Spoken german({{"today", "heute"},
                       {"yesterday", "gestern"},
                       {"sunday", "Sonntag"},
                       {"monday", "Montag"},
                       {"saturday", "Samstag"},
                       {"last", "letzten|letzter"},
                       {"next", "nächsten"},
                       {"ago", "vor"},
                       {"a|one", "einem|einer"},
                       {"day|days", "Tag|Tage|Tagen"},
                       {"week|weeks", "Woche|Wochen"},
                       {"month|months", "Monat|Monaten"},
                       {"summer time", "Sommerzeit"},
                       {"%Y-%m-%d", "%d.%m.%Y"}});
  CHECK(said("heute") == said("today"));
  CHECK(said("Gestern 21:30") == said("yesterday 21:30"));
  CHECK(said("letzten Sonntag") == said("last sunday"));
  CHECK(said("Sa") == said("saturday"));
  CHECK(said("vor 3 Tagen") == said("3 days ago"));
  CHECK(said("vor einer Woche") == said("a week ago"));
  CHECK(said("1.2.2026") == said("2026-02-01"));
  CHECK(day_meant("nächsten Montag", local_date(kNow)) ==
        day_meant("next monday", local_date(kNow)));
  CHECK(day_meant("in einem Monat", local_date(kNow)) == day_meant("in a month", local_date(kNow)));
  CHECK(said_in_berlin("26.10.2025 02:30 Sommerzeit") ==
        said_in_berlin("2025-10-26 02:30 summer time"));
  CHECK(refused("Sonntag").find("Sonntag") != std::string::npos);
  CHECK(refused("31.2.2026").find("no day that is understood") != std::string::npos);
  CHECK(refused("3/4/2026").find("from place to place") != std::string::npos);
  CHECK_FALSE(refused("S").empty());
}

TEST_CASE("without another language no other words are days") {
  for (const char* words : {"gestern", "vor 3 Tagen", "Sa", "1.2.2026"}) {
    CHECK_MESSAGE(!refused(words).empty(), words);
  }
}
