#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "panel/axis.hpp"
#include "panel/drawn.hpp"
#include "panel/layout.hpp"

// One metric closely: a row for each answer of its scale.
namespace hearth {
namespace {

constexpr int kMostRows = 21;  ///< more, and the plot leaves the screen
constexpr int kUsualRows = 11;
constexpr int kBeside = 100;  ///< from so many columns on two people stand beside each other

/// How one panel is drawn.
struct ClosePlot {
  const Panels& panels;
  const Panel& panel;
  int columns;  ///< of all of it
  int lead;     ///< in front of the scale
  int gutter;
  int cell;
  std::size_t strip;
};

/// A row for each answer where there are not too many.
int rows_of(const Panel::Scale& scale) {
  const double span = std::round(scale.max - scale.min);
  const bool whole = span == scale.max - scale.min && span >= 1 && span < kMostRows;
  return whole ? static_cast<int>(span) + 1 : kUsualRows;
}

/// The row of a value, the highest first.
int row_of(const Panel::Scale& scale, double value, int rows) {
  return rows - 1 - static_cast<int>(std::lround(share_of_scale(scale, value) * (rows - 1)));
}

std::string end_of_row(const Panel::Scale& scale, int row, int rows) {
  const double value = scale.max - (scale.max - scale.min) * row / (rows - 1);
  const bool is_end = row == 0 || row == rows - 1;
  return is_end || value == std::round(value) ? number(value) : "";
}

std::string sign_at(const ClosePlot& plot, std::size_t mark, int row, int rows) {
  const Panel::Scale& scale = plot.panel.scale;
  const auto value = value_at(plot.panel, mark);
  if (value && row_of(scale, *value, rows) == row) return "●";
  const auto spread = spread_at(plot.panel, mark);
  if (!spread || plot.panels.axis.step <= CalendarStep::week) return " ";
  const bool between =
      row_of(scale, spread->high, rows) <= row && row <= row_of(scale, spread->low, rows);
  return between ? "│" : " ";
}

/// A mark stands in the second column of its cell, so that the scale's line stays clear.
std::string plot_line(const ClosePlot& plot, std::size_t first, int row, int rows) {
  std::string line;
  const std::size_t end = std::min(first + plot.strip, plot.panels.axis.marks().size());
  for (std::size_t mark = first; mark < end; ++mark) {
    const std::string sign = sign_at(plot, mark, row, rows);
    line += pad_right(plot.cell > 1 ? " " + sign : sign, plot.cell);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

Lines rows_of_plot(const ClosePlot& plot, std::size_t first, const Style& style) {
  const int rows = rows_of(plot.panel.scale);
  Lines lines;
  for (int row = 0; row < rows; ++row) {
    const bool tick = row == 0 || row == rows - 1 || 2 * row == rows - 1;
    const std::string end = pad_left(end_of_row(plot.panel.scale, row, rows), plot.gutter - 1);
    lines.push_back(pad_right("", plot.lead) + end + (tick ? "┤" : "│") +
                    painted(plot_line(plot, first, row, rows), plot.panel.voice, style));
  }
  return lines;
}

/// Where there is room, each mark has its own figure or letter and the longer names stand below.
Lines dates(const ClosePlot& plot, std::span<const Date> marks) {
  const CalendarStep step = plot.panels.axis.step;
  const int columns = plot.columns - plot.lead - plot.gutter;
  const bool by_days = step == CalendarStep::day || step == CalendarStep::week;
  const bool each = by_days ? plot.cell > 2 : step == CalendarStep::month && plot.cell > 1;
  std::vector<MarkLabel> labels = labels_of(marks, step);
  if (!each) return {(plot.cell > 1 ? " " : "") + placed(labels, plot.cell, columns - 1)};
  std::string own;
  for (const Date mark : marks) {
    const std::string name =
        by_days ? std::to_string(static_cast<unsigned>(mark.day())) : month_name(mark).substr(0, 1);
    own += pad_right(" " + name, plot.cell);
  }
  own.erase(own.find_last_not_of(' ') + 1);
  std::erase_if(labels, [](const MarkLabel& label) { return !label.leads; });
  for (MarkLabel& label : labels) {
    if (by_days) label.text = month_name(marks[label.mark]);
  }
  return {own, " " + placed(labels, plot.cell, columns - 1)};
}

Lines axis_of(const ClosePlot& plot, std::size_t first, const Style& style) {
  const std::vector<Date> marks = plot.panels.axis.marks();
  const std::size_t count = std::min(plot.strip, marks.size() - first);
  const int indent = plot.lead + plot.gutter;
  Lines lines =
      indented(dates(plot, std::span(marks).subspan(first, count)), pad_right("", indent));
  const std::string letters =
      letters_below(plot.panels, first, count, plot.cell, plot.columns - indent - 1);
  if (letters.empty()) return lines;
  const std::string word = width("events") < indent ? "events" : "";
  const std::string space = plot.cell == 2 ? " " : "";
  lines.push_back(pad_right(word, indent) + space + painted(letters, Hue::strong, style));
  return lines;
}

/// The ends of the scale in words.
std::string ends_of(const Panel::Scale& scale) {
  std::string high = fmt::format("{} {}", number(scale.max), one_line(scale.high));
  const std::string low = fmt::format("{} {}", number(scale.min), one_line(scale.low));
  if (scale.high.empty() && scale.low.empty()) return "";
  if (scale.low.empty()) return high;
  return scale.high.empty() ? low : fmt::format("{}, {}", high, low);
}

Lines head_of(const ClosePlot& plot, const Style& style) {
  const std::string name = shorten(one_line(plot.panel.voice.name), plot.columns);
  const std::string ends = ends_of(plot.panel.scale);
  const bool beside = width(name) + 2 < plot.lead;
  Lines lines;
  if (!beside && !name.empty()) lines.push_back(painted(name, plot.panel.voice, style));
  Lines words = ends.empty()
                    ? Lines{}
                    : indented(wrap(ends, plot.columns - plot.lead), pad_right("", plot.lead));
  if (!beside || name.empty()) return append(lines, std::move(words)), lines;
  if (words.empty()) words.push_back(pad_right("", plot.lead));
  words.front() = painted(name, plot.panel.voice, style) +
                  words.front().substr(static_cast<std::size_t>(width(name)));
  words.front().erase(words.front().find_last_not_of(' ') + 1);
  return words;
}

ClosePlot plot_of(const Panels& panels, const Panel& panel, int columns, int lead) {
  const int gutter = gutter_of(panels);
  const int marks = std::max(static_cast<int>(panels.axis.marks().size()), 1);
  const int room = std::max(columns - lead - gutter, 1);
  const int cell = std::clamp(room / marks, 1, 4);
  return {panels,
          panel,
          columns,
          lead,
          gutter,
          cell,
          static_cast<std::size_t>(std::min(marks, std::max(room / cell, 1)))};
}

Lines close_panel(const ClosePlot& plot, const Style& style) {
  Lines lines = head_of(plot, style);
  const std::size_t marks = plot.panels.axis.marks().size();
  for (std::size_t first = 0; first < marks; first += plot.strip) {
    append(lines, rows_of_plot(plot, first, style));
    append(lines, axis_of(plot, first, style));
  }
  for (const std::string& said : plot.panel.says) {
    append(lines, indented(wrap(clean(said), std::min(plot.columns, style.columns) - 2), "  "));
  }
  return lines;
}

/// Two blocks of lines, the second beginning in that column.
Lines beside(const Lines& left, const Lines& right, int column) {
  Lines all;
  for (std::size_t n = 0; n < std::max(left.size(), right.size()); ++n) {
    const std::string one = n < left.size() ? left[n] : "";
    const std::string two = n < right.size() ? right[n] : "";
    const int used = width(printable(one));
    all.push_back(two.empty() ? one : one + pad_right("", column - used) + two);
  }
  return all;
}

Lines spread_legend(const Panels& panels) {
  if (panels.axis.step <= CalendarStep::week) return {};
  return {fmt::format("● the middle of a {}’s answers, │ from its lowest to its highest",
                      name_of(panels.axis.step))};
}

}  // namespace

Lines close_lines(const Panels& panels, const Style& style) {
  const int room = drawing_room(style);
  const int lead = room < 60 ? 0 : name_columns(voices_of(panels));
  const int half = (room - kPanelGap) / 2;
  const bool two = room >= kBeside && panels.panels.size() > 1;
  Lines lines;
  for (std::size_t n = 0; n < panels.panels.size(); n += two ? 2 : 1) {
    if (n > 0) lines.emplace_back();
    const int columns = two ? half : room;
    Lines own = close_panel(plot_of(panels, panels.panels[n], columns, lead), style);
    if (two && n + 1 < panels.panels.size()) {
      const Panel& other = panels.panels[n + 1];
      own =
          beside(own, close_panel(plot_of(panels, other, columns, lead), style), half + kPanelGap);
    }
    append(lines, std::move(own));
  }
  Lines legend = event_legend(panels, std::min(room, style.columns));
  for (const std::string& line : spread_legend(panels)) append(legend, wrap(line, style.columns));
  if (!legend.empty()) lines.emplace_back();
  append(lines, std::move(legend));
  return lines;
}

}  // namespace hearth
