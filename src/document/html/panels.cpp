#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/day_words.hpp"
#include "hearth/document/panel_reading.hpp"
#include "hearth/document/panel_table.hpp"
#include "html/body.hpp"
#include "html/figure.hpp"
#include "html/table.hpp"
#include "html/text.hpp"

// Panels on a page: a section of figures for each person, and all numbers in tables at its end.
namespace hearth {
namespace {

/// Figures of one size stand in a grid of their own.
std::string grid(std::string_view style, const std::string& figures) {
  return figures.empty() ? "" : fmt::format("<div class=\"{}\">\n{}</div>\n", style, figures);
}

}  // namespace

void HtmlBody::add(const Panels& panels) {
  if (panels.panels.empty()) return;
  const bool tiny = panels.size == Panels::Size::tiny;
  for (const Panel::Voice& voice : voices_of(panels)) {
    if (tiny) {
      add_row(panels, voice);
    } else {
      add_voice(panels, voice);
    }
  }
  if (!panels.events.empty() && !tiny) add_events(panels);
}

/// In the section that is open.
void HtmlBody::add_row(const Panels& panels, const Panel::Voice& voice) {
  begin_group("");
  if (!voice.name.empty())
    main_ += fmt::format("<h3 dir=\"auto\">{}</h3>\n", html_line(voice.name));
  std::string figures;
  for (const Panel* panel : panels_of(panels, voice)) {
    figures += html_figure(panels, *panel, next_id("drawing"));
  }
  main_ += grid("charts four", figures);
}

void HtmlBody::add_voice(const Panels& panels, const Panel::Voice& voice) {
  begin_section(voice.name, html_class(voice));
  std::string large;
  std::string others;
  for (const Panel* panel : panels_of(panels, voice)) {
    (panel->is_yardstick ? large : others) += html_figure(panels, *panel, next_id("drawing"));
  }
  const bool close = panels.size == Panels::Size::close;
  main_ += grid(close ? "charts wide" : "charts two", large) +
           grid(close ? "charts wide" : "charts", others);
  const std::string id = next_id("numbers");
  main_ += fmt::format(
      "<p class=\"note\"><a href=\"#{}\">The numbers of <bdi>{}</bdi> as a table</a></p>\n", id,
      html_line(voice.name));
  const std::string of = close ? fmt::format(", {}", html_line(title_)) : "";
  const std::string caption = fmt::format(
      "<caption id=\"{}\"><bdi>{}</bdi>{}: the middle of what was answered each {}</caption>\n", id,
      html_line(voice.name), of, name_of(panels.axis.step));
  numbers_ += fmt::format(
      "<section class=\"scroll\" aria-labelledby=\"{}\" tabindex=\"0\">\n{}</section>\n", id,
      html_table(table_of(panels, voice), caption));
}

void HtmlBody::add_events(const Panels& panels) {
  begin_section("What happened");
  main_ += "<ul class=\"events\">\n";
  for (std::size_t n = 0; n < panels.events.size(); ++n) {
    const Panels::Event& event = panels.events[n];
    main_ += fmt::format("<li><b>{}</b> {}: <bdi>{}</bdi></li>\n", event_letter(n),
                         spoken(event.day), html_line(event.words));
  }
  main_ += "</ul>\n";
}

}  // namespace hearth
