#include "terminal_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr int kGap = 2;

struct Mark {
  std::string_view sign;
  Hue hue = Hue::plain;
};

bool is_gap(std::optional<double> value) { return !value || std::isnan(*value); }

/// Where the value stands between the chart's ends, 0..1.
double share_of_range(const Chart& chart, double value) {
  if (!(chart.min < chart.max)) return 0.5;
  return std::clamp((value - chart.min) / (chart.max - chart.min), 0.0, 1.0);
}

Hue hue_of(Chart::Tone tone, double share) {
  if (tone == Chart::Tone::neutral) return Hue::plain;
  const double good = tone == Chart::Tone::higher_is_good ? share : 1 - share;
  if (good >= 2.0 / 3) return Hue::good;
  return good < 1.0 / 3 ? Hue::low : Hue::plain;
}

Mark mark(const Chart& chart, std::optional<double> value) {
  static constexpr std::array<std::string_view, 8> kEighths{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (is_gap(value)) return {" "};
  const double share = share_of_range(chart, *value);
  return {kEighths.at(static_cast<std::size_t>(std::lround(share * 7))), hue_of(chart.tone, share)};
}

std::vector<Mark> marks(const Chart& chart) {
  std::vector<Mark> result;
  for (const auto& value : chart.values) result.push_back(mark(chart, value));
  return result;
}

/// Neighbours of one hue are painted together.
std::string painted_marks(std::span<const Mark> marks, const Style& style) {
  std::string text;
  while (!marks.empty()) {
    const auto hue = marks.front().hue;
    std::string run;
    for (; !marks.empty() && marks.front().hue == hue; marks = marks.subspan(1)) {
      run += marks.front().sign;
    }
    text += painted(run, hue, style);
  }
  return text;
}

std::span<const Mark> without_end_gaps(std::span<const Mark> marks) {
  while (!marks.empty() && marks.back().sign == " ") marks = marks.first(marks.size() - 1);
  return marks;
}

/// The marks on as many lines as they need.
Lines mark_lines(const Chart& chart, int columns, const Style& style) {
  const auto all = marks(chart);
  const auto size = static_cast<std::size_t>(columns);
  Lines lines;
  for (auto rest = std::span(all); !rest.empty();) {
    const auto now = rest.first(std::min(size, rest.size()));
    lines.push_back(painted_marks(without_end_gaps(now), style));
    rest = rest.subspan(now.size());
  }
  return lines;
}

std::string spelled_out(const Chart& chart) {
  std::string text;
  for (const auto& value : chart.values) {
    if (!text.empty()) text += ", ";
    text += is_gap(value) ? "gap" : number(*value);
  }
  return text.empty() ? "no values" : text;
}

std::string accessible_text(const Chart& chart) {
  const auto label = one_line(chart.label);
  const auto note = one_line(chart.note);
  auto text = label.empty() ? spelled_out(chart) : fmt::format("{}: {}", label, spelled_out(chart));
  if (!note.empty()) text += fmt::format(" ({})", note);
  return text;
}

/// Where the parts of charts that belong together begin.
struct Layout {
  int indent;      ///< of the marks, and of a note below them
  int mark_count;  ///< of the longest chart
  bool stacked;    ///< labels on lines of their own: there is no room beside them
};

Layout layout_of(const Charts& charts, int columns) {
  int label = 0;
  std::size_t count = 0;
  for (const auto& chart : charts.charts) {
    label = std::max(label, width(one_line(chart.label)));
    count = std::max(count, chart.values.size());
  }
  const bool stacked = label > columns / 2;
  const int beside = label == 0 ? 0 : label + kGap;
  return {stacked ? kGap : beside, static_cast<int>(count), stacked};
}

/// Puts the note beside the marks if the chart takes one line and there is room.
bool place_beside(Lines& lines, const std::string& note, const Layout& layout, int columns) {
  const int begin = layout.mark_count + kGap;
  if (lines.size() != 1 || begin + width(note) > columns) return false;
  // Colour codes are taken out first: they have no width.
  const int used = width(printable(lines.front()));
  lines.front() += pad_right("", begin - used) + note;
  return true;
}

Lines lines_of(const Chart& chart, const Layout& layout, const Style& style) {
  const int room = style.columns - layout.indent;
  const auto label = one_line(chart.label);
  const auto note = one_line(chart.note);
  auto body = mark_lines(chart, room, style);
  if (!note.empty() && !place_beside(body, note, layout, room)) append(body, wrap(note, room));
  if (!layout.stacked && !body.empty() && !body.front().empty()) {
    return indented(std::move(body), pad_right(label, layout.indent));
  }
  auto lines = label.empty() ? Lines{} : wrap(label, style.columns);
  append(lines, indented(std::move(body), pad_right("", layout.indent)));
  return lines;
}

}  // namespace

// Two places are more than a scale of answers has; adding zero takes the sign off it.
std::string number(double value) { return fmt::format("{}", std::round(value * 100) / 100 + 0.0); }

std::string sparkline(const Chart& chart) {
  std::string text;
  for (const auto& each : marks(chart)) text += each.sign;
  return text;
}

Lines chart_lines(const Charts& charts, const Style& style) {
  const auto layout = layout_of(charts, style.columns);
  Lines lines;
  for (const auto& chart : charts.charts) {
    append(lines, style.accessible ? wrap(accessible_text(chart), style.columns)
                                   : lines_of(chart, layout, style));
  }
  return lines;
}

}  // namespace hearth
