#include "html/figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "html/text.hpp"
#include "terminal_lines.hpp"

namespace hearth {
namespace {

constexpr double kTop = 18;
constexpr double kBelow = 28;    ///< for the dates
constexpr double kLetter = 6.4;  ///< a letter of the dates is about so wide
constexpr double kBetweenLetters = 10;
constexpr std::size_t kMany = 30;  ///< marks, which are then drawn smaller

/// Where everything is in a drawing, in its own units.
struct Plot {
  const Panels& panels;
  const Panel& panel;
  std::vector<Date> marks;
  double width;
  double height;
  double left;  ///< where the lines of the scale begin

  [[nodiscard]] double right() const { return width - 8; }
  [[nodiscard]] double bottom() const { return height - kBelow; }

  [[nodiscard]] double x_at(double mark) const {
    const double first = left + 12;
    const double last = right() - 12;
    if (marks.size() < 2) return (first + last) / 2;
    return first + mark * (last - first) / static_cast<double>(marks.size() - 1);
  }
  [[nodiscard]] double y_at(double value) const {
    return bottom() - share_of_scale(panel.scale, value) * (bottom() - kTop);
  }
};

Plot plot_of(const Panels& panels, const Panel& panel) {
  const bool close = panels.size == Panels::Size::close;
  const double width = close ? 640 : (panel.is_yardstick ? 430 : 270);
  const double height = close ? 270 : (panel.is_yardstick ? 158 : 134);
  const auto digits = std::max(number(panel.scale.min).size(), number(panel.scale.max).size());
  const double left = 10 + 6 * static_cast<double>(std::max<std::size_t>(digits, 2));
  return {panels, panel, panels.axis.marks(), width, height, left};
}

std::string text_at(const char* style, double x, double y, std::string_view anchor,
                    const std::string& text) {
  return fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n",
                     style, x, y, anchor, html_line(text));
}

/// The range that answers mostly lie in, a little wider, so that it is seen even if it is one
/// value.
std::string band(const Plot& plot) {
  if (!plot.panel.mostly) return "";
  constexpr double kWider = 2.8;
  const double top = std::max(plot.y_at(plot.panel.mostly->high) - kWider, kTop - kWider);
  const double bottom = plot.y_at(plot.panel.mostly->low) + kWider;
  return fmt::format(
      "<rect class=\"band\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
      "rx=\"2\"/>\n",
      plot.left, top, plot.right() - plot.left, bottom - top);
}

/// The values that have a line: the ends and the middle; each answer where one looks closely.
std::vector<double> lines_of_scale(const Plot& plot) {
  const Panel::Scale& scale = plot.panel.scale;
  const double span = scale.max - scale.min;
  const bool each =
      plot.panels.size == Panels::Size::close && span <= 10 && span == std::round(span);
  std::vector<double> values{scale.min};
  const int steps = each ? static_cast<int>(span) : 2;
  for (int n = 1; n <= steps && span > 0; ++n) values.push_back(scale.min + span * n / steps);
  return values;
}

std::string scale_lines(const Plot& plot) {
  std::string path;
  std::string ticks;
  for (const double value : lines_of_scale(plot)) {
    const double y = plot.y_at(value);
    path += fmt::format("M{:.1f} {:.1f}H{:.1f}", plot.left, y, plot.right());
    ticks += text_at("tick", plot.left - 6, y + 3.5, "end", number(value));
  }
  return fmt::format("<path class=\"grid\" d=\"{}\"/>\n{}", path, ticks);
}

/// Between marks as far as its day lies between them.
double x_of(const Plot& plot, Date day) {
  const auto after = std::ranges::upper_bound(plot.marks, day);
  if (after == plot.marks.begin()) return plot.x_at(0);
  const Date first = *(after - 1);
  const double length = days_between(first, first_day_after(plot.panels.axis.step, first));
  const auto mark = static_cast<double>(after - plot.marks.begin() - 1);
  const double part = days_between(first, day) / length;
  return std::min(plot.x_at(mark + part), plot.right());
}

std::string events(const Plot& plot) {
  std::string html;
  double clear = 0;  // so that no two letters stand on each other
  for (std::size_t n = 0; n < plot.panels.events.size(); ++n) {
    const double x = x_of(plot, plot.panels.events[n].day);
    const double letter = std::max(x, clear);
    html += fmt::format("<path class=\"event\" d=\"M{0:.1f} {1:.1f}V{2:.1f}\"/>\n", x, kTop - 2,
                        plot.bottom());
    html += text_at("mark", letter, kTop - 5, "middle", event_letter(n));
    clear = letter + kBetweenLetters;
  }
  return html;
}

/// From mark to mark; broken where nothing was answered.
std::string line(const Plot& plot) {
  std::string path;
  bool joined = false;
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto value = value_at(plot.panel, n);
    if (value) {
      path += fmt::format("{}{:.1f} {:.1f}", joined ? "L" : "M", plot.x_at(static_cast<double>(n)),
                          plot.y_at(*value));
    }
    joined = value.has_value();
  }
  return path.empty() ? "" : fmt::format("<path class=\"line\" d=\"{}\"/>\n", path);
}

/// From the lowest to the highest answer of a month or longer.
std::string spreads(const Plot& plot) {
  if (plot.panels.axis.step <= CalendarStep::week) return "";
  std::string path;
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto spread = spread_at(plot.panel, n);
    if (!spread || !value_at(plot.panel, n)) continue;
    path += fmt::format("M{:.1f} {:.1f}V{:.1f}", plot.x_at(static_cast<double>(n)),
                        plot.y_at(spread->high), plot.y_at(spread->low));
  }
  return path.empty() ? "" : fmt::format("<path class=\"spread\" d=\"{}\"/>\n", path);
}

std::optional<std::size_t> last_mark(const Plot& plot) {
  for (std::size_t n = plot.marks.size(); n > 0; --n) {
    if (value_at(plot.panel, n - 1)) return n - 1;
  }
  return std::nullopt;
}

/// The last one is larger, and says its value.
std::string dots(const Plot& plot) {
  constexpr double kRoomAbove = 32;
  const auto last = last_mark(plot);
  const double radius = plot.marks.size() > kMany ? 2 : 3;
  std::string html;
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    const auto value = value_at(plot.panel, n);
    if (!value) continue;
    const double x = plot.x_at(static_cast<double>(n));
    const double y = plot.y_at(*value);
    html += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{}\"/>\n", x, y,
                        n == last ? radius + 1 : radius);
    if (n == last)
      html += text_at("last", x, y < kRoomAbove ? y + 18 : y - 9, "middle", number(*value));
  }
  return html;
}

/// What leads, and the last mark, as far as none stands on another.
std::string dates(const Plot& plot) {
  std::vector<MarkLabel> labels = labels_of(plot.marks, plot.panels.axis.step);
  std::string html;
  std::string ticks;
  double clear = -1;
  for (std::size_t n = 0; n < plot.marks.size(); ++n) {
    ticks += fmt::format("M{:.1f} {:.1f}v4", plot.x_at(static_cast<double>(n)), plot.bottom());
  }
  for (const MarkLabel& label : labels) {
    const double half = kLetter * static_cast<double>(label.text.size()) / 2;
    const double x = plot.x_at(static_cast<double>(label.mark));
    if (!label.leads || x - half < clear || x + half > plot.width) continue;
    html += text_at("tick", x, plot.height - 10, "middle", label.text);
    clear = x + half + kLetter;
  }
  return html + fmt::format("<path class=\"grid\" d=\"{}\"/>\n", ticks);
}

std::string ends_of(const Panel::Scale& scale) {
  if (scale.low.empty() && scale.high.empty()) return "";
  return fmt::format(
      "<p class=\"ends\"><span>{} <bdi>{}</bdi></span> <span>{} <bdi>{}</bdi></span></p>\n",
      number(scale.min), html_line(scale.low), number(scale.max), html_line(scale.high));
}

std::string drawing(const Plot& plot, const std::string& id) {
  return fmt::format(
             "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-labelledby=\"{2}-title "
             "{2}-words\" "
             "class=\"{3}\">\n<title id=\"{2}-title\">{4}</title>\n<desc "
             "id=\"{2}-words\">{5}</desc>\n",
             plot.width, plot.height, id, html_class(plot.panel.voice),
             html_line(fmt::format("{}, {}", plot.panel.label, plot.panel.voice.name)),
             html_line(plot.panel.words)) +
         band(plot) + scale_lines(plot) + events(plot) + spreads(plot) + line(plot) + dots(plot) +
         dates(plot) + "</svg>\n";
}

}  // namespace

std::string html_figure(const Panels& panels, const Panel& panel, const std::string& id) {
  const Plot plot = plot_of(panels, panel);
  std::string html =
      fmt::format("<figure>\n<figcaption><strong>{}</strong>", html_line(panel.label));
  if (!panel.note.empty()) {
    html += fmt::format(" <span class=\"sum\">{}</span>", html_line(panel.note.front()));
  }
  html += "</figcaption>\n" + drawing(plot, id) + ends_of(panel.scale);
  for (const std::string& said : panel.says) {
    html += fmt::format("<p class=\"says\">{}</p>\n", html_line(said));
  }
  return html + "</figure>\n";
}

}  // namespace hearth
