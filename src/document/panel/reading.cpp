#include "hearth/document/panel_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "hearth/core/day_words.hpp"

namespace hearth {
namespace {

/// The place of the mark that a day lies in.
std::size_t mark_of(const std::vector<Date>& marks, Date day) {
  const auto after = std::ranges::upper_bound(marks, day);
  return after == marks.begin() ? 0 : static_cast<std::size_t>(after - marks.begin()) - 1;
}

/// Whether a month begins with it that days are told of, or a year that months are told of.
bool stretch_begins(Date day, Date before, CalendarStep step) {
  const bool new_year = day.year() != before.year();
  const bool by_days = step == CalendarStep::day || step == CalendarStep::week;
  return new_year || (by_days && day.month() != before.month());
}

MarkLabel label_of(Date day, CalendarStep step, bool leads) {
  switch (step) {
    case CalendarStep::day:
    case CalendarStep::week: {
      const std::string number = std::to_string(static_cast<unsigned>(day.day()));
      return {0, leads ? day_month(day) : number, leads, number};
    }
    case CalendarStep::month:
      if (leads) return {0, year_name(day), true, ""};
      return {0, day.month() == std::chrono::July ? month_name(day) : "", false, ""};
    case CalendarStep::quarter:
      return {0, leads ? year_name(day) : "", leads, ""};
    case CalendarStep::year:
      return {0, year_name(day), leads, ""};
  }
  return {};
}

}  // namespace

std::vector<Panel::Voice> voices_of(const Panels& panels) {
  std::vector<Panel::Voice> voices;
  for (const Panel& panel : panels.panels) {
    if (std::ranges::find(voices, panel.voice) == voices.end()) voices.push_back(panel.voice);
  }
  return voices;
}

std::vector<const Panel*> panels_of(const Panels& panels, const Panel::Voice& voice) {
  std::vector<const Panel*> found;
  for (const Panel& panel : panels.panels) {
    if (panel.voice == voice) found.push_back(&panel);
  }
  return found;
}

std::string event_letter(std::size_t place) {
  constexpr std::size_t kLetters = 26;
  if (place >= 2 * kLetters) return "*";
  const char first = place < kLetters ? 'a' : 'A';
  return std::string(1, static_cast<char>(first + static_cast<char>(place % kLetters)));
}

std::vector<std::string> letters_by_mark(const Panels& panels) {
  const std::vector<Date> marks = panels.axis.marks();
  std::vector<std::string> letters(marks.size());
  for (std::size_t n = 0; n < panels.events.size() && !marks.empty(); ++n) {
    letters[mark_of(marks, panels.events[n].day)] += event_letter(n);
  }
  return letters;
}

std::optional<double> value_at(const Panel& panel, std::size_t mark) {
  const auto value = mark < panel.middle.size() ? panel.middle[mark] : std::nullopt;
  return value && std::isfinite(*value) ? value : std::nullopt;
}

bool is_asked(const Panel& panel, std::size_t mark) {
  const auto place = static_cast<std::int64_t>(mark);
  return std::ranges::find(panel.unasked, place) == panel.unasked.end();
}

std::optional<Panel::Range> spread_at(const Panel& panel, std::size_t mark) {
  return mark < panel.spread.size() ? panel.spread[mark] : std::nullopt;
}

std::string number(double value) { return fmt::format("{}", std::round(value * 100) / 100 + 0.0); }

std::vector<MarkLabel> labels_of(std::span<const Date> marks, CalendarStep step) {
  std::vector<MarkLabel> labels;
  for (std::size_t n = 0; n < marks.size(); ++n) {
    const bool first = n == 0;
    const Date before = first ? marks[n] : marks[n - 1];
    MarkLabel label = label_of(marks[n], step, first || stretch_begins(marks[n], before, step));
    label.mark = n;
    if (!label.text.empty()) labels.push_back(std::move(label));
  }
  return labels;
}

std::string_view name_of(CalendarStep step) {
  switch (step) {
    case CalendarStep::day:
      return "day";
    case CalendarStep::week:
      return "week";
    case CalendarStep::month:
      return "month";
    case CalendarStep::quarter:
      return "quarter";
    case CalendarStep::year:
      return "year";
  }
  return "week";
}

std::string mark_name(const Panels::Axis& axis, Date first_day) {
  const bool one_year = axis.from.year() == axis.to.year();
  switch (axis.step) {
    case CalendarStep::day:
    case CalendarStep::week:
      return one_year ? day_month(first_day) : day_month_year(first_day);
    case CalendarStep::month:
      return month_name(first_day) + " " + year_name(first_day);
    case CalendarStep::quarter:
      return month_name(first_day) + "–" + month_name(last_day_of(axis, first_day)) + " " +
             year_name(first_day);
    case CalendarStep::year:
      return year_name(first_day);
  }
  return to_string(first_day);
}

Date last_day_of(const Panels::Axis& axis, Date first_day) {
  return std::min(plus_days(first_day_after(axis.step, first_day), -1), axis.to);
}

double share_of_scale(const Panel::Scale& scale, double value) {
  if (!(scale.min < scale.max)) return 0.5;
  const double share = (value - scale.min) / (scale.max - scale.min);
  return std::isnan(share) ? 0.5 : std::clamp(share, 0.0, 1.0);
}

}  // namespace hearth
