#include "hearth/document/drawing.hpp"

#include <algorithm>
#include <cmath>

#include "hearth/core/day_words.hpp"
#include "hearth/document/panel_reading.hpp"

namespace hearth {
namespace {

using Point = Drawing::Point;
using Label = Drawing::Label;
using Strokes = Drawing::Strokes;

constexpr double kLetter = 6.4;  ///< a letter of the dates is about so wide
constexpr double kBetweenLetters = 10;
constexpr std::size_t kMany = 30;  ///< marks, which are then drawn smaller

/// The room that is kept around the marks.
struct Frame {
  double width;
  double height;
  double left;   ///< where the lines of the scale begin
  double top;    ///< of the highest line
  double below;  ///< for the dates
  double inset;  ///< before the first mark and behind the last
};

/// Where everything is in a drawing.
struct Plot {
  const Panels& panels;
  const Panel& panel;
  std::vector<Date> marks;
  Frame frame;

  [[nodiscard]] bool is_tiny() const { return panels.size == Panels::Size::tiny; }
  [[nodiscard]] double right() const { return frame.width - 8; }
  [[nodiscard]] double bottom() const { return frame.height - frame.below; }

  [[nodiscard]] double x_at(double mark) const {
    const double first = frame.left + frame.inset;
    const double last = right() - frame.inset;
    if (marks.size() < 2) return (first + last) / 2;
    return first + mark * (last - first) / static_cast<double>(marks.size() - 1);
  }
  [[nodiscard]] double x_at(std::size_t mark) const { return x_at(static_cast<double>(mark)); }
  [[nodiscard]] double y_at(double value) const {
    return bottom() - share_of_scale(panel.scale, value) * (bottom() - frame.top);
  }
};

Frame frame_of(const Panels& panels, const Panel& panel) {
  const auto digits = std::max(number(panel.scale.min).size(), number(panel.scale.max).size());
  const double left = 10 + 6 * static_cast<double>(std::clamp<std::size_t>(digits, 2, 12));
  switch (panels.size) {
    case Panels::Size::close:
      return {640, 270, left, 18, 28, 12};
    case Panels::Size::tiny:
      return {170, 66, 10, 10, 16, 6};
    case Panels::Size::usual:
    case Panels::Size::small:
      break;
  }
  if (panel.is_yardstick) return {430, 158, left, 18, 28, 12};
  return {270, 134, left, 18, 28, 12};
}

/// A little wider than the range, so that it is seen even if it is one value.
void add_band(Drawing& drawing, const Plot& plot) {
  if (!plot.panel.mostly || plot.is_tiny()) return;
  constexpr double kWider = 2.8;
  const double top = plot.frame.top;
  const double upper = std::max(plot.y_at(plot.panel.mostly->high) - kWider, top - kWider);
  const double lower = plot.y_at(plot.panel.mostly->low) + kWider;
  drawing.parts.emplace_back(Drawing::Band{
      {plot.frame.left, upper}, plot.right() - plot.frame.left, std::max(lower - upper, 0.0)});
}

/// The values that have a line: the ends and the middle; each answer where one looks closely.
std::vector<double> lines_of_scale(const Plot& plot) {
  const Panel::Scale& scale = plot.panel.scale;
  const double span = scale.max - scale.min;
  const bool each = plot.panels.size == Panels::Size::close && span >= 1 && span <= 10 &&
                    span == std::round(span);
  std::vector<double> values{scale.min};
  const int steps = each ? static_cast<int>(span) : 2;
  for (int n = 1; n <= steps && span > 0; ++n) values.push_back(scale.min + span * n / steps);
  return values;
}

void add_scale(Drawing& drawing, const Plot& plot) {
  Strokes grid{Strokes::Look::grid, {}};
  std::vector<Label> ticks;
  for (const double value : lines_of_scale(plot)) {
    const double y = plot.y_at(value);
    grid.lines.push_back({{plot.frame.left, y}, {plot.right(), y}});
    ticks.push_back(
        {Label::Look::tick, {plot.frame.left - 6, y + 3.5}, Label::Anchor::end, number(value)});
  }
  drawing.parts.emplace_back(std::move(grid));
  if (plot.is_tiny()) return;
  drawing.parts.insert(drawing.parts.end(), ticks.begin(), ticks.end());
}

/// Between marks as far as its day lies between them.
double x_of(const Plot& plot, Date day) {
  const auto after = std::ranges::upper_bound(plot.marks, day);
  if (after == plot.marks.begin()) return plot.x_at(std::size_t{0});
  const Date first = *(after - 1);
  const double length = days_between(first, first_day_after(plot.panels.axis.step, first));
  const auto mark = static_cast<double>(after - plot.marks.begin() - 1);
  const double part = days_between(first, day) / length;
  return std::min(plot.x_at(mark + part), plot.right());
}

void add_events(Drawing& drawing, const Plot& plot) {
  const double top = plot.frame.top;
  const double above = plot.is_tiny() ? 4 : 5;
  double clear = 0;  // so that no two letters stand on each other
  for (std::size_t n = 0; n < plot.panels.events.size(); ++n) {
    const double x = x_of(plot, plot.panels.events[n].day);
    const double letter = std::max(x, clear);
    drawing.parts.emplace_back(Strokes{Strokes::Look::event, {{{x, top - 2}, {x, plot.bottom()}}}});
    drawing.parts.emplace_back(
        Label{Label::Look::event, {letter, top - above}, Label::Anchor::middle, event_letter(n)});
    clear = letter + kBetweenLetters;
  }
}

/// From mark to mark; broken where nothing was answered.
void add_line(Drawing& drawing, const Plot& plot) {
  Strokes strokes{Strokes::Look::line, {}};
  bool joined = false;
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto value = value_at(plot.panel, n);
    if (value && !joined) strokes.lines.emplace_back();
    if (value) strokes.lines.back().push_back({plot.x_at(n), plot.y_at(*value)});
    joined = value.has_value();
  }
  if (!strokes.lines.empty()) drawing.parts.emplace_back(std::move(strokes));
}

/// Of each month or what is longer.
void add_spreads(Drawing& drawing, const Plot& plot) {
  if (plot.panels.axis.step <= CalendarStep::week) return;
  Strokes strokes{Strokes::Look::spread, {}};
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto spread = spread_at(plot.panel, n);
    if (!spread || !value_at(plot.panel, n)) continue;
    const double x = plot.x_at(n);
    strokes.lines.push_back({{x, plot.y_at(spread->high)}, {x, plot.y_at(spread->low)}});
  }
  if (!strokes.lines.empty()) drawing.parts.emplace_back(std::move(strokes));
}

/// The one that says its value; behind all of them if none does.
std::size_t told_mark(const Plot& plot) {
  for (std::size_t n = plot.marks.size(); n > 0 && !plot.is_tiny(); --n) {
    if (value_at(plot.panel, n - 1)) return n - 1;
  }
  return plot.marks.size();
}

double radius_of(const Plot& plot) {
  if (plot.is_tiny()) return plot.marks.size() > kMany ? 1.6 : 2.4;
  return plot.marks.size() > kMany ? 2 : 3;
}

/// The last one is larger, and says its value.
void add_dots(Drawing& drawing, const Plot& plot) {
  constexpr double kRoomAbove = 32;
  const std::size_t last = told_mark(plot);
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto value = value_at(plot.panel, n);
    if (!value) continue;
    const Point at{plot.x_at(n), plot.y_at(*value)};
    drawing.parts.emplace_back(Drawing::Dot{at, radius_of(plot) + (n == last ? 1 : 0)});
    if (n != last) continue;
    drawing.parts.emplace_back(Label{Label::Look::last,
                                     {at.x, at.y < kRoomAbove ? at.y + 18 : at.y - 9},
                                     Label::Anchor::middle,
                                     number(*value)});
  }
}

/// What leads, as far as none stands on another.
void add_dates(Drawing& drawing, const Plot& plot) {
  double clear = -1;
  for (const MarkLabel& label : labels_of(plot.marks, plot.panels.axis.step)) {
    const double half = kLetter * static_cast<double>(label.text.size()) / 2;
    const double x = plot.x_at(label.mark);
    if (!label.leads || x - half < clear || x + half > plot.frame.width) continue;
    drawing.parts.emplace_back(
        Label{Label::Look::tick, {x, plot.frame.height - 10}, Label::Anchor::middle, label.text});
    clear = x + half + kLetter;
  }
  Strokes ticks{Strokes::Look::grid, {}};
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    ticks.lines.push_back({{plot.x_at(n), plot.bottom()}, {plot.x_at(n), plot.bottom() + 4}});
  }
  drawing.parts.emplace_back(std::move(ticks));
}

/// The first day and the last: there is room for no more.
void add_end_dates(Drawing& drawing, const Plot& plot) {
  if (plot.marks.empty()) return;
  const std::size_t last = plot.marks.size() - 1;
  for (std::size_t n = 0; n <= last; n += std::max<std::size_t>(last, 1)) {
    drawing.parts.emplace_back(Label{Label::Look::tick,
                                     {plot.x_at(n), plot.frame.height - 2},
                                     Label::Anchor::middle,
                                     mark_name(plot.panels.axis, plot.marks[n])});
  }
}

}  // namespace

Drawing drawing_of(const Panels& panels, const Panel& panel) {
  const Plot plot{panels, panel, panels.axis.marks(), frame_of(panels, panel)};
  Drawing drawing{plot.frame.width, plot.frame.height, {}};
  add_band(drawing, plot);
  add_scale(drawing, plot);
  add_events(drawing, plot);
  add_spreads(drawing, plot);
  add_line(drawing, plot);
  add_dots(drawing, plot);
  if (plot.is_tiny()) {
    add_end_dates(drawing, plot);
  } else {
    add_dates(drawing, plot);
  }
  return drawing;
}

}  // namespace hearth
