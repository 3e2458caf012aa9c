#include <fmt/format.h>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "panel/drawn.hpp"

// Panels for who has them read aloud.
namespace hearth {
namespace {

/// On which day it was, and below which mark it would stand.
std::string spoken_event(const Panels& panels, const Panels::Event& event) {
  const std::vector<Date> marks = panels.axis.marks();
  std::size_t mark = 0;
  for (const Date first : marks) mark += first <= event.day ? 1 : 0;
  return fmt::format("{}: {}, in {} {}.", spoken(event.day), one_line(event.words),
                     name_of(panels.axis.step), mark);
}

Lines words_of(const Panel& panel, int columns) {
  Lines lines = wrap(clean(panel.words), columns);
  for (const std::string& said : panel.says) append(lines, wrap(clean(said), columns));
  return lines;
}

}  // namespace

Lines panels_in_words(const Panels& panels, const Style& style) {
  Lines lines;
  for (const Panel::Voice& voice : voices_of(panels)) {
    if (!lines.empty()) lines.emplace_back();
    if (!one_line(voice.name).empty()) append(lines, wrap(one_line(voice.name), style.columns));
    for (const Panel* panel : panels_of(panels, voice)) {
      append(lines, words_of(*panel, style.columns));
    }
  }
  if (panels.events.empty()) return lines;
  if (!lines.empty()) lines.emplace_back();
  lines.emplace_back("Events");
  for (const Panels::Event& event : panels.events) {
    append(lines, wrap(spoken_event(panels, event), style.columns));
  }
  return lines;
}

}  // namespace hearth
