#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"

namespace hearth {

/// Whose panels these are, in their order.
std::vector<Panel::Voice> voices_of(const Panels& panels);

/// Those of one voice, in their order.
std::vector<const Panel*> panels_of(const Panels& panels, const Panel::Voice& voice);

/// `a` to `z`, then `A` to `Z`; `*` for what comes after that.
std::string event_letter(std::size_t place);

/// The letters of the events that lie in each mark; most are empty.
std::vector<std::string> letters_by_mark(const Panels& panels);

/// The value of that mark; nothing where there is none.
std::optional<double> value_at(const Panel& panel, std::size_t mark);

/// Whether that mark wants a value, so that it is a gap where there is none.
[[nodiscard]] bool is_asked(const Panel& panel, std::size_t mark);
std::optional<Panel::Range> spread_at(const Panel& panel, std::size_t mark);

/// That one number in as few digits as it has, two behind the point at most.
std::string number(double value);

/// What stands below a mark, as `5 Jan` or `2026`; most have only a short one, as `12`.
struct MarkLabel {
  std::size_t mark = 0;
  std::string text;
  bool leads = false;      ///< where a month or a year begins, and at the first mark
  std::string short_text;  ///< where there is no room for `text`
};

/// In the order of the marks, which are the first days of their steps.
std::vector<MarkLabel> labels_of(std::span<const Date> marks, CalendarStep step);

/// `week`.
std::string_view name_of(CalendarStep step);

/// A mark in words: its first day, or its month or year.
std::string mark_name(const Panels::Axis& axis, Date first_day);

/// The last day of the mark that begins on that one, none after the end of the axis.
Date last_day_of(const Panels::Axis& axis, Date first_day);

/// Where a value stands between the ends of the scale, 0..1.
double share_of_scale(const Panel::Scale& scale, double value);

}  // namespace hearth
