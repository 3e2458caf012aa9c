#include "panel/layout.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "terminal_lines.hpp"

namespace hearth {
namespace {

constexpr int kWidestCell = 4;
constexpr int kNamesBeside = 60;  ///< from so many columns on there is room for names at the left
constexpr int kLongestName = 11;
constexpr int kAfterName = 3;
constexpr std::size_t kFewMarks = 13;  ///< so many are never drawn as thin as one column each

std::size_t most_panels_of_one(const Panels& panels) {
  std::size_t most = 1;
  for (const Panel::Voice& voice : voices_of(panels))
    most = std::max(most, panels_of(panels, voice).size());
  return most;
}

template <typename Test>
bool all_values(const Panels& panels, Test test) {
  return std::ranges::all_of(panels.panels, [&](const Panel& panel) {
    return std::ranges::all_of(panel.middle,
                               [&](const auto& value) { return !value || test(*value); });
  });
}

bool numbers_fit(const Panels& panels, int cell) {
  return all_values(panels, [&](double value) { return !number_in(value, cell).empty(); });
}

/// The columns that a mark takes at least.
int narrowest_cell(const Panels& panels, bool has_bars, std::size_t marks) {
  if (has_bars) return marks <= kFewMarks ? 2 : 1;
  int cell = 1;
  while (cell < 2 * kWidestCell && !numbers_fit(panels, cell)) ++cell;
  return cell;
}

/// What the longest head of a panel would take.
int head_columns(const Panels& panels) {
  int columns = 0;
  for (const Panel& panel : panels.panels) {
    const int note = panel.note.empty() ? 0 : width(one_line(panel.note.front())) + 2;
    columns = std::max(columns, width(one_line(panel.label)) + note);
  }
  return columns;
}

std::size_t most_beside(int room) {
  if (room >= 110) return 3;
  return room >= kNamesBeside ? 2 : 1;
}

int slot_for(int room, std::size_t count) {
  const int gaps = kPanelGap * static_cast<int>(count - 1);
  return (room - gaps) / static_cast<int>(count);
}

/// As many beside each other as leave each mark its narrowest cell; one if none do.
std::size_t panels_beside(int room, std::size_t most, int needed) {
  while (most > 1 && slot_for(room, most) < needed) --most;
  return most;
}

}  // namespace

int drawing_room(const Style& style) { return std::max(style.columns, style.drawing_columns); }

std::string number_in(double value, int cell) {
  const std::string text = number(value);
  const int columns = width(text);
  if (text == "10" && cell <= 2) return "X";
  const bool fits = columns == 1 || columns < cell;
  return fits ? text : "";
}

int gutter_of(const Panels& panels) {
  int columns = 1;
  for (const Panel& panel : panels.panels) {
    columns = std::max({columns, width(number(panel.scale.min)), width(number(panel.scale.max))});
  }
  return columns + 1;
}

int name_columns(const std::vector<Panel::Voice>& voices) {
  int longest = 0;
  for (const Panel::Voice& voice : voices) {
    const int columns = width(one_line(voice.name));
    if (columns <= kLongestName) longest = std::max(longest, columns);
  }
  return longest + kAfterName;
}

PanelLayout layout_of(const Panels& panels, const Style& style) {
  PanelLayout layout{};
  layout.room = drawing_room(style);
  layout.names = layout.room < kNamesBeside ? 0 : name_columns(voices_of(panels));
  layout.has_bars = style.signs == Signs::all;
  layout.gutter = layout.has_bars ? gutter_of(panels) : 0;
  const std::size_t marks = std::max<std::size_t>(panels.axis.marks().size(), 1);
  const int narrowest = narrowest_cell(panels, layout.has_bars, marks);
  const int room = layout.room - layout.names;
  const int needed = layout.gutter + narrowest * static_cast<int>(marks);
  layout.per_row =
      panels_beside(room, std::min(most_beside(layout.room), most_panels_of_one(panels)), needed);
  layout.slot = slot_for(room, layout.per_row);
  const int for_marks = layout.slot - layout.gutter;
  layout.cell =
      std::clamp(for_marks / static_cast<int>(marks), narrowest, std::max(kWidestCell, narrowest));
  if (for_marks < narrowest * static_cast<int>(marks) && layout.has_bars) layout.cell = 1;
  layout.strip = std::min(marks, static_cast<std::size_t>(std::max(for_marks / layout.cell, 1)));
  layout.slot = std::min(
      layout.slot,
      std::max(layout.gutter + layout.cell * static_cast<int>(layout.strip), head_columns(panels)));
  layout.has_numbers = !layout.has_bars || (layout.cell > 1 && numbers_fit(panels, layout.cell));
  return layout;
}

}  // namespace hearth
