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

/// What a length is counted in, but no longer than a mark.
CalendarStep counted_in(const std::string& length, CalendarStep mark) {
  if (length.ends_with('w')) return std::min(CalendarStep::week, mark);
  return length.ends_with('m') ? std::min(CalendarStep::month, mark) : mark;
}

/// The last so much time, with marks of that length at least. Weeks, months and years are whole
/// ones of the calendar, the last of which holds the last day, as marks count them; days, and where
/// each has a mark, as many as were said.
MarkedWindow last_of(const std::string& length, Date to, CalendarStep shortest) {
  const Window said{first_of(length, to), to};
  const CalendarStep mark = std::max(shortest, step_for(said));
  if (length.ends_with('d') || mark == CalendarStep::day) return {said, mark};
  const CalendarStep step = counted_in(length, mark);
  const Date first = first_day_of(step, said.from);
  return {{first == said.from ? first : first_day_after(step, said.from), to}, mark};
}

bool is_length(const std::string& words, Date today) {
  return first_of_last(words, today).has_value();
}

/// Two stretches beside each other have no mark a day.
Window stretch_in(const std::string& words, Date today) {
  if (is_length(words, today)) return last_of(words, today, CalendarStep::week).window;
  const Days days = days_said(words, today);
  return {days.first, days.last};
}

/// Empty unless it is of whole months.
std::optional<int> months_in(const Window& window) {
  const Date next = plus_days(window.to, 1);
  const std::chrono::day first{1};
  if (window.from.day() != first || next.day() != first) return std::nullopt;
  const auto between = next.year() / next.month() - window.from.year() / window.from.month();
  return static_cast<int>(between.count());
}

/// As many of the same right before: lengths, months, or days.
Window right_before(const Window& window, const std::string& words) {
  const Date last = plus_days(window.from, -1);
  if (is_length(words, last)) return last_of(words, last, CalendarStep::week).window;
  const auto months = months_in(window);
  if (months) return {window.from - std::chrono::months(*months), last};
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

MarkedWindow window_asked(const Env& env, const AskedStretch& asked) {
  if (asked.last && asked.since) {
    throw Error("--last and --since both say where it begins.", "Leave one of them out.",
                Exit::usage);
  }
  const Date to = asked.until ? day_in(env, *asked.until) : local_date(env.now);
  if (asked.last) return last_of(*asked.last, to, CalendarStep::day);
  if (!asked.since) return {last_weeks(to, kWeeks), CalendarStep::week};
  const Window since = ordered(day_in(env, *asked.since), to);
  return {since, step_for(since)};
}

std::pair<Window, Window> stretches_asked(const Env& env, const std::vector<std::string>& words) {
  if (words.size() > 2) {
    throw Error("Two stretches of time stand side by side, no more.", "Leave some of them out.",
                Exit::usage);
  }
  const Date today = local_date(env.now);
  Window one = stretch_in(words.front(), today);
  Window other =
      words.size() == 2 ? stretch_in(words.back(), today) : right_before(one, words.front());
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
