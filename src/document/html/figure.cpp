#include "html/figure.hpp"

#include <fmt/format.h>

#include "hearth/document/drawing.hpp"
#include "hearth/document/panel_reading.hpp"
#include "html/text.hpp"

namespace hearth {
namespace {

std::string_view style_of(Drawing::Strokes::Look look) {
  using Look = Drawing::Strokes::Look;
  switch (look) {
    case Look::grid:
      return "grid";
    case Look::event:
      return "event";
    case Look::line:
      return "line";
    case Look::spread:
      return "spread";
  }
  return "grid";
}

std::string_view style_of(Drawing::Label::Look look) {
  using Look = Drawing::Label::Look;
  switch (look) {
    case Look::tick:
      return "tick";
    case Look::event:
      return "mark";
    case Look::last:
      return "last";
  }
  return "tick";
}

std::string svg(const Drawing::Band& band) {
  return fmt::format(
      "<rect class=\"band\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
      "rx=\"2\"/>\n",
      band.corner.x, band.corner.y, band.width, band.height);
}

std::string svg(const Drawing::Strokes& strokes) {
  std::string path;
  for (const auto& line : strokes.lines) {
    const char* move = "M";
    for (const Drawing::Point& point : line) {
      path += fmt::format("{}{:.1f} {:.1f}", move, point.x, point.y);
      move = "L";
    }
  }
  return fmt::format("<path class=\"{}\" d=\"{}\"/>\n", style_of(strokes.look), path);
}

std::string svg(const Drawing::Dot& dot) {
  return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{}\"/>\n", dot.at.x, dot.at.y,
                     dot.radius);
}

std::string svg(const Drawing::Label& label) {
  return fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n",
                     style_of(label.look), label.at.x, label.at.y,
                     label.anchor == Drawing::Label::Anchor::end ? "end" : "middle",
                     html_line(label.text));
}

std::string ends_of(const Panel::Scale& scale) {
  if (scale.low.empty() && scale.high.empty()) return "";
  return fmt::format(
      "<p class=\"ends\"><span>{} <bdi>{}</bdi></span> <span>{} <bdi>{}</bdi></span></p>\n",
      number(scale.min), html_line(scale.low), number(scale.max), html_line(scale.high));
}

std::string drawing(const Panels& panels, const Panel& panel, const std::string& id) {
  const Drawing drawing = drawing_of(panels, panel);
  std::string html = fmt::format(
      "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-labelledby=\"{2}-title {2}-words\" "
      "class=\"{3}\">\n<title id=\"{2}-title\">{4}</title>\n<desc id=\"{2}-words\">{5}</desc>\n",
      drawing.width, drawing.height, id, html_class(panel.voice),
      html_line(fmt::format("{}, {}", panel.label, panel.voice.name)), html_line(panel.words));
  for (const Drawing::Part& part : drawing.parts) {
    html += std::visit([](const auto& each) { return svg(each); }, part);
  }
  return html + "</svg>\n";
}

}  // namespace

std::string html_figure(const Panels& panels, const Panel& panel, const std::string& id) {
  std::string html =
      fmt::format("<figure>\n<figcaption><strong>{}</strong>", html_line(panel.label));
  if (!panel.note.empty()) {
    html += fmt::format(" <span class=\"sum\">{}</span>", html_line(panel.note.front()));
  }
  html += "</figcaption>\n" + drawing(panels, panel, id);
  if (panels.size != Panels::Size::tiny) html += ends_of(panel.scale);
  for (const std::string& said : panel.says) {
    html += fmt::format("<p class=\"says\">{}</p>\n", html_line(said));
  }
  return html + "</figure>\n";
}

}  // namespace hearth
