#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/timestamp.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/remind/schedule.hpp"
#include "words.hpp"

namespace hearth {
namespace {

using Kind = Schedule::Kind;
using std::chrono::minutes;
using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

Error not_understood(std::string_view said) {
  return Error(fmt::format("`{}` is no time to be reminded at.", printable(said)),
               "Give it as \"sunday 19:00\", \"daily 21:00\", \"every 3 days 20:00\" or \"monthly "
               "15 20:00\".",
               Exit::usage);
}

/// Takes `19:00`, or `7:00 pm`, off the end.
std::optional<minutes> take_clock(Words& words) {
  if (words.empty()) return std::nullopt;
  std::string clock = words.back();
  const bool half = clock == "am" || clock == "pm";
  if (half && words.size() > 1) clock = words[words.size() - 2] + " " + clock;
  const auto time = parse_time_of_day(clock);
  if (!time || *time % minutes(1) != minutes(0)) return std::nullopt;
  words.resize(words.size() - (half ? 2 : 1));
  return std::chrono::duration_cast<minutes>(*time);
}

/// `sun`, `sunday`, `sundays`.
std::optional<Schedule> on_weekday(std::string word) {
  if (word.size() > 4 && word.ends_with("days")) word.pop_back();
  const auto day = weekday_named(word);
  if (!day) return std::nullopt;
  return Schedule{.kind = Kind::weekly, .day = *day};
}

/// `3 days`, `2 weeks`, `other day`.
std::optional<Schedule> rounds(const Words& words, Date today) {
  const auto count = words[0] == "other" ? 2 : number_in(words[0], 1, kLongestRound);
  const bool weeks = words[1] == "weeks" || words[1] == "week";
  if (!count || (!weeks && words[1] != "days" && words[1] != "day")) return std::nullopt;
  const int days = *count * (weeks ? 7 : 1);
  if (days > kLongestRound) return std::nullopt;
  if (days == 1) return Schedule{};
  return Schedule{.kind = Kind::every, .count = days, .first = today};
}

std::optional<Schedule> monthly(std::string_view day) {
  const auto number = number_in(day, 1, 31);
  if (!number) return std::nullopt;
  return Schedule{.kind = Kind::monthly, .count = *number};
}

/// What is said beside the clock.
std::optional<Schedule> days_said(const Words& words, Date today) {
  const std::size_t size = words.size();
  if (size == 1) {
    return words[0] == "daily" || words[0] == "day" ? Schedule{} : on_weekday(words[0]);
  }
  if (size != 2) return std::nullopt;
  if (words[0] == "weekly") return on_weekday(words[1]);
  return words[0] == "monthly" ? monthly(words[1]) : rounds(words, today);
}

std::string ordinal(int day) {
  const bool teen = day / 10 == 1;
  const char* const end = teen            ? "th"
                          : day % 10 == 1 ? "st"
                          : day % 10 == 2 ? "nd"
                          : day % 10 == 3 ? "rd"
                                          : "th";
  return fmt::format("{}{}", day, end);
}

std::string spoken_days(const Schedule& schedule) {
  switch (schedule.kind) {
    case Kind::daily:
      return "every day";
    case Kind::weekly:
      return fmt::format("every {}", kWeekdays.at(schedule.day.c_encoding()));
    case Kind::every:
      return fmt::format("every {} days from {} on,", schedule.count, spoken(schedule.first));
    case Kind::monthly:
      break;
  }
  if (schedule.count == 31) return "on the last day of each month";
  return fmt::format("on the {} of each month{}", ordinal(schedule.count),
                     schedule.count > 28 ? " (or its last day)" : "");
}

}  // namespace

Schedule schedule_said(std::string_view said, Date today) {
  const std::string text = folded(trimmed(said));
  if (const auto as_filed = parse_schedule(text)) return *as_filed;
  Words words = split_words(text);
  const auto clock = take_clock(words);
  std::erase_if(words, [](const std::string& word) {
    return word == "at" || word == "on" || word == "every";
  });
  auto schedule = clock ? days_said(words, today) : std::nullopt;
  if (!schedule) throw not_understood(said);
  schedule->time = *clock;
  return *schedule;
}

std::string spoken(const Schedule& schedule) {
  return fmt::format("{} at {}", spoken_days(schedule), to_clock(schedule.time));
}

}  // namespace hearth
