#include "report_time.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/day_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/stretch.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/when_phrase.hpp"

namespace hearth {
namespace {

constexpr int kWeeks = 12;

Date first_of(const std::string& length, Date to) {
  if (const auto first = first_of_last(length, to)) return *first;
  throw Error(fmt::format("`{}` is no length of time.", printable(length)),
              "Say so many days, weeks, months or years: 10d, 12w, 6m or 2y.", Exit::usage);
}

Date day_in(const Env& env, const std::string& words) {
  return local_date(when_said(words, env.now, env.zone).at);
}

/// A day, where no event is called so.
Date day_or_complain(const Env& env, const std::string& words) try {
  return day_in(env, words);
} catch (const Error&) {
  throw Error(
      fmt::format("`{}` is no day, and nothing that happened is called so.", printable(words)),
      "`hearth log event` keeps what happened; what is private is looked at with --private.",
      Exit::usage);
}

Window ordered(Date from, Date to) {
  if (from <= to) return {from, to};
  throw Error(fmt::format("{} is behind {}.", spoken(from), spoken(to)),
              "--since is the earlier of the two.", Exit::usage);
}

Window stretch_in(const std::string& words, Date today) {
  if (const auto first = first_of_last(words, today)) return {*first, today};
  const Days days = days_said(words, today);
  return {days.first, days.last};
}

Window right_before(const Window& window) {
  const Date last = plus_days(window.from, -1);
  return {plus_days(last, -days_between(window.from, window.to)), last};
}

std::string listed(const std::vector<Panels::Event>& events) {
  std::vector<std::string> lines;
  for (const Panels::Event& event : events) {
    lines.push_back(fmt::format("{} {}", to_string(event.day), one_line(event.words)));
  }
  return fmt::format("{}", fmt::join(lines, ", "));
}

}  // namespace

Window window_asked(const Env& env, const AskedStretch& asked) {
  if (asked.last && asked.since) {
    throw Error("--last and --since both say where it begins.", "Leave one of them out.",
                Exit::usage);
  }
  const Date to = asked.until ? day_in(env, *asked.until) : local_date(env.now);
  if (asked.since) return ordered(day_in(env, *asked.since), to);
  if (asked.last) return {first_of(*asked.last, to), to};
  return last_weeks(to, kWeeks);
}

std::pair<Window, Window> stretches_asked(const Env& env, const std::vector<std::string>& words) {
  if (words.size() > 2) {
    throw Error("Two stretches of time stand side by side, no more.", "Leave some of them out.",
                Exit::usage);
  }
  const Date today = local_date(env.now);
  Window one = stretch_in(words.front(), today);
  Window other = words.size() == 2 ? stretch_in(words.back(), today) : right_before(one);
  if (other.from < one.from) std::swap(one, other);
  return {one, other};
}

Panels::Event day_asked(const Env& env, const std::string& words,
                        std::span<const Panels::Event> events) {
  if (const auto day = parse_date(words)) return {*day, ""};
  std::vector<Panels::Event> found;
  for (const Panels::Event& event : events) {
    if (searchable(event.words).find(searchable(words)) != std::string::npos) {
      found.push_back(event);
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) return {day_or_complain(env, words), ""};
  throw Error(fmt::format("{} things are called so: {}.", found.size(), listed(found)),
              "Give the day of the one that is meant.", Exit::usage);
}

}  // namespace hearth
