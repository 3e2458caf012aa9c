#include "hearth/plan/calendar.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::string_view kTimeSetAside = "Time set aside";
constexpr std::string_view kReminder = "Reminder";

/// A hyphen is part of a word: a week-end is no week.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c & 0x80) != 0;
}

bool mentions(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at == 0 || !is_of_word(text[at - 1]);
    if (begins && (end == text.size() || !is_of_word(text[end]))) return true;
  }
  return false;
}

bool is_open(const Overview& overview) {
  using Hint = Overview::Hint;
  const bool waits = overview.hint == Hint::ask_team || overview.hint == Hint::team_waits ||
                     overview.hint == Hint::agree_first;
  return overview.step && overview.active && !waits;
}

std::string titled(const CalendarMaking& making, std::string_view neutral) {
  return one_line(making.title.value_or(std::string(neutral)));
}

std::optional<CalendarEntry> window_of(const Overview& overview, const CalendarMaking& making) {
  if (!is_open(overview)) return std::nullopt;
  const auto days = days_of_window(overview.step->words.window);
  if (!days) return std::nullopt;
  return CalendarEntry{uuid_v5(overview.step->id, "window"), making.today,
                       plus_days(making.today, *days - 1), titled(making, kTimeSetAside)};
}

std::optional<CalendarEntry> review_of(const Agreement& agreement, const CalendarMaking& making) {
  if (!agreement.in_force || agreement.until < making.today) return std::nullopt;
  return CalendarEntry{uuid_v5(agreement.id, "review"), agreement.until, agreement.until,
                       titled(making, kReminder)};
}

std::optional<CalendarEntry> another_look(const Decision& decision, const CalendarMaking& making) {
  if (!decision.again || *decision.again < making.today) return std::nullopt;
  return CalendarEntry{uuid_v5(uuid_v5(making.space, decision.occasion), "again"), *decision.again,
                       *decision.again, titled(making, kReminder)};
}

Tree tree_of(const CalendarEntry& entry) {
  return Tree::Table{
      {"uid", to_string(entry.id)}, {"from", entry.from}, {"to", entry.to}, {"title", entry.title}};
}

}  // namespace

std::vector<CalendarEntry> calendar_entries(const Overview& overview,
                                            const CalendarMaking& making) {
  std::vector<CalendarEntry> entries;
  const auto add = [&](std::optional<CalendarEntry> entry) {
    if (entry) entries.push_back(std::move(*entry));
  };
  add(window_of(overview, making));
  for (const Agreement& each : overview.agreements) add(review_of(each, making));
  for (const Decision& each : overview.decisions) add(another_look(each, making));
  return entries;
}

std::optional<int> days_of_window(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, int>, 3> kLengths{
      {{"fortnight", 14}, {"week", 7}, {"month", 30}}};
  const std::string text = folded(words);
  for (const auto& [word, days] : kLengths) {
    if (mentions(text, word)) return days;
  }
  return std::nullopt;
}

Tree to_tree(std::span<const CalendarEntry> entries, Moment now) {
  return Tree::Table{{"now", to_string(now)}, {"days", Tree::list_of(entries, tree_of)}};
}

}  // namespace hearth
