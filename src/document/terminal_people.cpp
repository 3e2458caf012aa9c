#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "hearth/document/scale_words.hpp"
#include "terminal_lines.hpp"

// What several people said, as they sit beside each other.
namespace hearth {
namespace {

constexpr int kNarrowest = 21;  ///< of a drawn scale: more, and its steps can be told apart
constexpr int kWidest = 61;
constexpr int kGap = 3;
constexpr int kNarrowestColumn = 24;

struct Sign {
  std::string_view now;
  std::string_view before;
};

/// In the order of the people; a fifth begins again.
constexpr std::array<Sign, 4> kSigns{{{"●", "○"}, {"◆", "◇"}, {"▲", "△"}, {"■", "□"}}};

Sign sign_of(std::size_t person) { return kSigns.at(person % kSigns.size()); }

std::size_t cell_of(const OnScale& scale, double value, std::size_t cells) {
  if (!(scale.min < scale.max)) return 0;
  const double part = std::clamp((value - scale.min) / (scale.max - scale.min), 0.0, 1.0);
  return static_cast<std::size_t>(std::lround(part * static_cast<double>(cells - 1)));
}

using Cells = std::vector<std::string_view>;

constexpr std::string_view kLine = "─";

/// A mark in its cell, or in the next free one: people may well agree.
void place(Cells& cells, std::size_t cell, std::string_view sign) {
  for (std::size_t away = 0; away < cells.size(); ++away) {
    for (const std::size_t at : {cell + away, cell - away}) {
      if (at >= cells.size() || cells[at] != kLine) continue;
      cells[at] = sign;
      return;
    }
  }
}

std::string drawn(const OnScale& scale, int columns) {
  const auto count = static_cast<std::size_t>(columns);
  Cells cells(count, kLine);
  for (std::size_t n = 0; n < scale.places.size(); ++n) {
    place(cells, cell_of(scale, scale.places[n].value, count), sign_of(n).now);
  }
  for (std::size_t n = 0; n < scale.places.size(); ++n) {
    const auto& before = scale.places[n].before;
    const std::size_t cell = before ? cell_of(scale, *before, count) : 0;
    if (before && cells[cell] == kLine) cells[cell] = sign_of(n).before;
  }
  std::string text;
  for (const std::string_view cell : cells) text += cell;
  return text;
}

Lines in_words(const OnScale& scale, const Style& style) {
  const ScaleWords words = words_of(scale);
  Lines lines = wrap(words.ends, style.columns);
  for (const std::string& place : words.places) {
    append(lines, indented(wrap(place, style.columns - 2), "• "));
  }
  return lines;
}

std::string ends_of(const OnScale& scale, int columns) {
  const std::string low = one_line(scale.low);
  const std::string high = one_line(scale.high);
  return pad_right(low, std::max(columns - width(high), width(low) + 1)) + high;
}

/// Lines of a column from that place on: what paints a name takes no room.
struct Columns {
  Lines lines;
  std::vector<int> widths = {};

  void add(std::size_t row, int left, const std::string& text, const std::string& shown) {
    lines.resize(std::max(lines.size(), row + 1));
    widths.resize(lines.size());
    lines[row] += pad_right("", left - widths[row]) + shown;
    widths[row] = left + width(text);
  }
};

void add_column(Columns& all, int left, const SideBySide::Column& column, int columns,
                const Style& style) {
  std::size_t row = 0;
  for (const std::string& line : wrap(one_line(column.name), columns)) {
    all.add(row++, left, line, painted(line, Hue::strong, style));
  }
  for (const std::string& line : wrap(clean(column.text), columns)) {
    all.add(row++, left, line, line);
  }
}

}  // namespace

Lines scale_lines(const OnScale& scale, const Style& style) {
  const std::string min = number(scale.min) + " ";
  const std::string max = " " + number(scale.max);
  const int columns = std::min(style.columns - width(min) - width(max), kWidest);
  const bool fits =
      columns >= kNarrowest && width(one_line(scale.low)) + width(one_line(scale.high)) < columns;
  if (style.accessible || style.signs != Signs::all || !fits) return in_words(scale, style);
  const std::string lead = pad_right("", width(min));
  Lines lines{min + drawn(scale, columns) + max, lead + ends_of(scale, columns)};
  const std::vector<std::string> places = words_of(scale).places;
  std::string legend;
  for (std::size_t n = 0; n < places.size(); ++n) {
    if (n > 0) legend += pad_right("", kGap);
    legend += fmt::format("{} {}", sign_of(n).now, places[n]);
  }
  append(lines, indented(wrap(legend, style.columns - width(lead)), lead));
  return lines;
}

Lines side_by_side_lines(const SideBySide& words, const Style& style) {
  const auto count = static_cast<int>(words.columns.size());
  const int columns = count == 0 ? 0 : (style.columns - kGap * (count - 1)) / count;
  if (style.accessible || columns < kNarrowestColumn) {
    Lines lines;
    for (const SideBySide::Column& each : words.columns) {
      const std::string text = fmt::format("{}: {}", one_line(each.name), clean(each.text));
      append(lines, indented(wrap(text, style.columns - 2), "• "));
    }
    return lines;
  }
  Columns all;
  int left = 0;
  for (const SideBySide::Column& each : words.columns) {
    add_column(all, left, each, columns, style);
    left += columns + kGap;
  }
  return all.lines;
}

}  // namespace hearth
