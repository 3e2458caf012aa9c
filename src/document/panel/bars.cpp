#include "panel/drawn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "panel/axis.hpp"
#include "panel/layout.hpp"

// Bars in panels beside each other: a row of small pictures on one axis for each person.
namespace hearth {
namespace {

constexpr int kEighths = 8;

int rows_of(Panels::Size size) { return size == Panels::Size::usual ? 3 : 2; }

/// What stands in a row of the plot above a mark, in eighths of its height. Each of the eleven
/// answers from 0 to 10 has a height of its own in two rows and in three; zero is seen, too.
int eighths_in_row(const Panel& panel, double value, int row, int rows) {
  const double share = share_of_scale(panel.scale, value);
  const int height = 1 + static_cast<int>(std::lround(share * (kEighths * rows - 1)));
  return std::clamp(height - kEighths * (rows - 1 - row), 0, kEighths);
}

std::string_view block_of(int eighths) {
  static constexpr std::array<std::string_view, 9> kBlocks{" ", "▁", "▂", "▃", "▄",
                                                           "▅", "▆", "▇", "█"};
  return kBlocks.at(static_cast<std::size_t>(eighths));
}

/// One line of a panel: what belongs to nobody, then what is in the colour of its person.
struct PanelLine {
  std::string lead;
  std::string body = {};
};

/// Which marks are drawn in one go.
struct Strip {
  std::size_t first;
  std::size_t end;
};

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string bars(const Panel& panel, const Strip& strip, int row, const PanelLayout& layout,
                 int rows) {
  const int thick = std::max(layout.cell - 1, 1);
  std::string line;
  for (std::size_t mark = strip.first; mark < strip.end; ++mark) {
    const auto value = value_at(panel, mark);
    const std::string_view block = block_of(value ? eighths_in_row(panel, *value, row, rows) : 0);
    for (int n = 0; n < thick; ++n) line += block;
    line.append(static_cast<std::size_t>(layout.cell - thick), ' ');
  }
  return without_end_spaces(std::move(line));
}

/// Right below the middle of their bars.
std::string numbers(const Panel& panel, const Strip& strip, int cell) {
  std::string line;
  for (std::size_t mark = strip.first; mark < strip.end; ++mark) {
    const auto value = value_at(panel, mark);
    const std::string text = value ? number_in(*value, cell) : "";
    line += pad_right(cell > 2 ? pad_left(text, 2) : text, cell);
  }
  return without_end_spaces(std::move(line));
}

/// The scale's ends stand beside the first and the last row.
std::string gutter(const Panel& panel, int row, int rows, int columns) {
  std::string end;
  if (row == 0) end = number(panel.scale.max);
  if (row == rows - 1) end = number(panel.scale.min);
  return pad_left(end, columns - 1) + "│";
}

/// The label, and of its note what has room beside it.
std::string head_of(const Panel& panel, int columns) {
  std::string label = shorten(one_line(panel.label), columns);
  for (const std::string& note : panel.note) {
    std::string both = fmt::format("{}  {}", label, one_line(note));
    if (width(both) <= columns) return both;
  }
  return label;
}

bool shows_note(const Panel& panel, const std::string& head) {
  return panel.note.empty() || width(head) > width(one_line(panel.label)) + 2;
}

/// What stands below a head that had no room for it.
std::string note_below(const Panel& panel, int columns) {
  return panel.note.empty() ? "" : shorten(one_line(panel.note.back()), columns);
}

using PanelLines = std::vector<PanelLine>;

PanelLines plot_of(const Panel& panel, const Strip& strip, const PanelLayout& layout, int rows) {
  PanelLines lines;
  for (int row = 0; row < rows && layout.has_bars; ++row) {
    lines.push_back(
        {gutter(panel, row, rows, layout.gutter), bars(panel, strip, row, layout, rows)});
  }
  if (layout.has_numbers) {
    lines.push_back({pad_right("", layout.gutter), numbers(panel, strip, layout.cell)});
  }
  return lines;
}

/// Panels that stand beside each other, each as many lines as the others.
std::vector<PanelLines> heads_of(std::span<const Panel* const> panels, int slot) {
  std::vector<PanelLines> all;
  bool any_below = false;
  for (const Panel* panel : panels) {
    all.push_back({{head_of(*panel, slot)}});
    any_below = any_below || !shows_note(*panel, all.back().front().lead);
  }
  for (std::size_t n = 0; n < panels.size() && any_below; ++n) {
    const bool below = !shows_note(*panels[n], all[n].front().lead);
    all[n].push_back({below ? note_below(*panels[n], slot) : ""});
  }
  return all;
}

/// `beside` in slots of one width, each body in the colour of that voice.
Lines joined(const std::vector<PanelLines>& beside, int slot, const Panel::Voice& voice,
             const Style& style) {
  std::size_t height = 0;
  for (const PanelLines& lines : beside) height = std::max(height, lines.size());
  Lines all(height);
  for (std::size_t row = 0; row < height; ++row) {
    int used = 0;
    for (const PanelLines& lines : beside) {
      const PanelLine line = row < lines.size() ? lines[row] : PanelLine{};
      all[row] += line.lead + painted(line.body, voice, style);
      used = width(line.lead) + width(line.body);
      if (&lines != &beside.back()) all[row] += pad_right("", slot + kPanelGap - used);
    }
    if (used == 0) all[row] = without_end_spaces(std::move(all[row]));
  }
  return all;
}

Lines one_row(std::span<const Panel* const> panels, const PanelLayout& layout, const Strip& strip,
              int rows, const Style& style) {
  std::vector<PanelLines> beside(panels.size());
  if (strip.first == 0) beside = heads_of(panels, layout.slot);
  for (std::size_t n = 0; n < panels.size(); ++n) {
    const PanelLines plot = plot_of(*panels[n], strip, layout, rows);
    beside[n].insert(beside[n].end(), plot.begin(), plot.end());
  }
  return joined(beside, layout.slot, panels.front()->voice, style);
}

/// The name of a voice in front of its first line, or above.
Lines named(const Panel::Voice& voice, Lines lines, const PanelLayout& layout, const Style& style) {
  const std::string name = shorten(one_line(voice.name), layout.room);
  const bool beside = width(name) + 2 < layout.names && !lines.empty();
  Lines all;
  if (!beside && !name.empty()) all.push_back(painted(name, voice, style));
  append(all, indented(std::move(lines), pad_right("", layout.names)));
  if (!beside || name.empty()) return all;
  const std::size_t after = std::min(all.front().size(), static_cast<std::size_t>(layout.names));
  const std::string first = pad_right("", layout.names - width(name)) + all.front().substr(after);
  all.front() = without_end_spaces(painted(name, voice, style) + first);
  return all;
}

Lines voice_lines(const Panels& panels, const Panel::Voice& voice, const PanelLayout& layout,
                  const Style& style) {
  const std::vector<const Panel*> own = panels_of(panels, voice);
  const std::size_t marks = std::max<std::size_t>(panels.axis.marks().size(), 1);
  const int rows = rows_of(panels.size);
  Lines lines;
  for (auto rest = std::span(own); !rest.empty();) {
    const auto now = rest.first(std::min(layout.per_row, rest.size()));
    for (std::size_t first = 0; first < marks; first += layout.strip) {
      const Strip strip{first, std::min(first + layout.strip, marks)};
      append(lines, one_row(now, layout, strip, rows, style));
      if (layout.strip < marks) append(lines, axis_lines(panels, strip.first, layout, 1, style));
    }
    rest = rest.subspan(now.size());
  }
  return named(voice, std::move(lines), layout, style);
}

/// The most panels that any voice has beside each other.
std::size_t widest_row(const Panels& panels, const PanelLayout& layout) {
  std::size_t widest = 0;
  for (const Panel::Voice& voice : voices_of(panels)) {
    widest = std::max(widest, panels_of(panels, voice).size());
  }
  return std::min(widest, layout.per_row);
}

bool has_ten(const Panels& panels) {
  return std::ranges::any_of(panels.panels, [](const Panel& panel) {
    return std::ranges::any_of(panel.middle,
                               [](const auto& value) { return value && number(*value) == "10"; });
  });
}

/// Behind the last of what happened where there is room.
Lines with_ten_explained(Lines lines, int columns) {
  const std::string ten = "X is 10.";
  const std::string gap = pad_right("", kPanelGap);
  if (lines.empty() || width(lines.back() + gap + ten) > columns) {
    lines.push_back(ten);
  } else {
    lines.back() += gap + ten;
  }
  return lines;
}

Lines legend(const Panels& panels, const PanelLayout& layout, const Style& style) {
  const int columns = std::min(layout.room, style.columns) - layout.names;
  Lines lines = event_legend(panels, columns);
  if (layout.has_numbers && layout.cell <= 2 && has_ten(panels)) {
    lines = with_ten_explained(std::move(lines), columns);
  }
  if (panels.axis.step > CalendarStep::week) {
    append(lines,
           wrap(fmt::format("One mark a {}: the middle of its answers.", name_of(panels.axis.step)),
                columns));
  }
  return indented(std::move(lines), pad_right("", layout.names));
}

}  // namespace

Lines panel_lines(const Panels& panels, const Style& style) {
  if (style.accessible) return panels_in_words(panels, style);
  if (panels.panels.empty()) return {};
  if (panels.size == Panels::Size::close) return close_lines(panels, style);
  const PanelLayout layout = layout_of(panels, style);
  Lines lines;
  for (const Panel::Voice& voice : voices_of(panels)) {
    append(lines, voice_lines(panels, voice, layout, style));
  }
  if (layout.strip >= panels.axis.marks().size()) {
    const Lines axis = axis_lines(panels, 0, layout, widest_row(panels, layout), style);
    append(lines, indented(axis, pad_right("", layout.names)));
  }
  append(lines, legend(panels, layout, style));
  return lines;
}

}  // namespace hearth
