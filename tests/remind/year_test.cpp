// Years of reminders, looked at every quarter of an hour while the computer is awake: whatever it
// sleeps through, wherever it travels and however clocks are set, each that is due is heard once.
// They are 200 years; HEARTH_YEARS=2000 looks at so many.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "expected_reminders.hpp"
#include "hearth/journal/occasion.hpp"
#include "hearth/remind/decision.hpp"
#include "life.hpp"
#include "on_the_wall.hpp"
#include "support/sanitized.hpp"

using namespace hearth;
using namespace hearth::test;
using namespace std::chrono_literals;

namespace {

#ifdef HEARTH_SANITIZED
constexpr int kYears = 24;  // ten times as slow
#else
constexpr int kYears = 204;
#endif
constexpr int kLeast = 24;
constexpr int kYearsOfALife = 2;
constexpr QuietHours kNight{22h, 8h};
constexpr QuietHours kSmallHours{1h, 2h + 45min};

int years() {
  const char* more = std::getenv("HEARTH_YEARS");
  return more ? std::max(kLeast, std::atoi(more)) : kYears;
}

/// What somebody is reminded of.
struct Rhythm {
  const char* schedule;
  Cadence cadence;  ///< of the pack
  int once_in;      ///< quarters of an hour awake: how often it is answered
};

constexpr Rhythm kRhythms[] = {
    {"daily 02:30", Cadence::daily, 90},
    {"daily 21:00", Cadence::daily, 60},
    {"weekly sun 02:00", Cadence::weekly, 500},
    {"weekly wed 19:00", Cadence::weekly, 400},
    {"every 3 20:00 1996-01-01", Cadence::daily, 200},
    {"every 14 02:30 1996-01-03", Cadence::fortnightly, 900},
    {"monthly 31 02:30", Cadence::monthly, 2000},
    {"monthly 1 21:00", Cadence::monthly, 1500},
};
constexpr std::size_t kCount = std::size(kRhythms);

/// The places of a life: home, then those to travel to.
std::vector<Place> places_from(const std::string& home) {
  std::vector<Place> places{Place(home)};
  for (const char* zone : {"Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata"}) {
    places.emplace_back(zone);
  }
  return places;
}

/// One life with all of these reminders, as hearth has them and as they are expected.
class Household {
 public:
  Household(unsigned seed, const std::vector<Place>& places, bool travels)
      : life_(seed, 1996 + static_cast<int>(seed % 48), places, travels),
        quiet_hours_(seed % 3 == 0 ? std::nullopt
                                   : std::optional(seed % 3 == 1 ? kNight : kSmallHours)),
        end_(life_.now() + std::chrono::days(365 * kYearsOfALife)) {
    file_.quiet = quiet_hours_;
    const WallTime made = life_.wall();
    for (std::size_t n = 0; n < kCount; ++n) {
      file_.reminders.push_back({.journal = {},
                                 .number = static_cast<int>(n) + 1,
                                 .schedule = scheduled(kRhythms[n].schedule),
                                 .said = made - 1min});
      expected_.emplace_back(kRhythms[n].schedule, made,
                             made + std::chrono::days(365 * kYearsOfALife + 60));
    }
  }

  /// False at the first poll that is not as it is expected.
  bool lives() {
    for (; life_.now() < end_; life_.go_on()) {
      if (!life_.is_awake()) continue;
      for (std::size_t n = 0; n < kCount; ++n) answer_now_and_then(n);
      if (!poll()) return false;
      if (life_.happens(400)) put_off();
    }
    return true;
  }

  const std::vector<ExpectedReminders>& expected() const { return expected_; }

 private:
  /// Today's, early or in time; or yesterday's, late.
  void answer_now_and_then(std::size_t n) {
    if (!life_.happens(kRhythms[n].once_in)) return;
    const Date date = plus_days(day_of(life_.wall()), life_.happens(4) ? -1 : 0);
    const std::string occasion = "pack/" + period_of(kRhythms[n].cadence, date);
    const auto done = done_by(file_.reminders[n].schedule, occasion);
    REQUIRE(done.has_value());
    file_.reminders[n].done = std::max(file_.reminders[n].done.value_or(*done), *done);
    expected_[n].answer(*done);
  }

  bool poll() {
    const WallTime now = life_.wall();
    const TimesFile before = file_;
    const bool speaks = speak_now(file_, now);
    bool any = false;
    for (std::size_t n = 0; n < kCount; ++n) {
      const bool heard = file_.reminders[n].said != before.reminders[n].said;
      any = any || heard;
      if (expected_[n].hear(now, is_quiet_at(now)) == heard) continue;
      MESSAGE(to_string(file_.reminders[n].schedule), " at ", to_string(now),
              std::string(heard ? ": it spoke" : ": it was silent"));
      return false;
    }
    if (!speaks) return !any;
    if (life_.happens(3)) put_off();
    return any && parse_times_file(to_text(file_)) == file_;
  }

  bool is_quiet_at(WallTime now) const {
    if (!quiet_hours_) return false;
    const auto minute = minute_of_day(now);
    if (quiet_hours_ == kNight) return minute >= 22h || minute < 8h;
    return minute >= 1h && minute < 2h + 45min;
  }

  /// As people do who have heard it, or expect it; not while clocks show again what they showed.
  void put_off() {
    const WallTime now = life_.wall();
    for (const ReminderTimes& one : file_.reminders) {
      if (one.said > now) return;
    }
    const WallTime until =
        now +
        std::chrono::hours(std::vector{1, 3, 24}.at(static_cast<std::size_t>(life_.number(0, 2))));
    if (hearth::put_off(file_, until, now) == 0) return;
    for (std::size_t n = 0; n < kCount; ++n) {
      if (file_.reminders[n].later == until) expected_[n].put_off(until);
    }
  }

  Life life_;
  std::optional<QuietHours> quiet_hours_;
  Utc end_;
  TimesFile file_;
  std::vector<ExpectedReminders> expected_;
};

/// Sums up what became of all times.
struct Tally {
  int times = 0, spoken = 0, answered = 0, put_off = 0;

  void add(const Household& household) {
    for (const ExpectedReminders& one : household.expected()) {
      const auto counts = one.counts();
      CHECK(counts.spoken > 0);
      times += counts.times;
      spoken += counts.spoken;
      answered += counts.answered;
      put_off += counts.put_off;
    }
  }
};

void live(const char* home, bool travels, unsigned first_seed) {
  const std::vector<Place> places = places_from(home);
  CHECK(places.front().changes() > 80);
  Tally tally;
  const int lives = years() / kYearsOfALife / 3;  // at each of three places
  for (int n = 0; n < lives; ++n) {
    const unsigned seed = first_seed + static_cast<unsigned>(n);
    CAPTURE(seed);
    Household household(seed, places, travels);
    REQUIRE(household.lives());
    tally.add(household);
  }
  CHECK(tally.answered > 0);
  CHECK(tally.put_off > 0);
  MESSAGE(std::string(home), ", ", lives * kYearsOfALife, " years: of ", tally.times, " times ",
          tally.spoken, " were spoken of, each once, and ", tally.answered, " answered before; ",
          tally.put_off, " came back that were put off");
}

}  // namespace

TEST_CASE("years of reminders in Berlin") { live("Europe/Berlin", true, 1); }

TEST_CASE("years of reminders in New York") { live("America/New_York", true, 1000); }

TEST_CASE("years of reminders on Lord Howe, where clocks are set by half an hour") {
  live("Australia/Lord_Howe", false, 2000);
}

TEST_CASE("an hour that travel west makes come again is not spoken of again") {
  TimesFile file{
      .reminders = {
          {.journal = {}, .schedule = scheduled("daily 21:00"), .said = wall("2026-03-01T11:59")}}};
  CHECK(speak_now(file, wall("2026-03-01T21:00")));
  // Nine hours west it is noon again, and then once more nine in the evening.
  for (const char* now : {"2026-03-01T12:15", "2026-03-01T21:00", "2026-03-01T23:45"}) {
    CHECK_FALSE(speak_now(file, wall(now)));
  }
  CHECK(speak_now(file, wall("2026-03-02T21:00")));
  // Nor is the one before, which was slept through, while it is the latest again.
  CHECK(speak_now(file, wall("2026-03-04T21:00")));
  CHECK_FALSE(speak_now(file, wall("2026-03-04T12:15")));
}
