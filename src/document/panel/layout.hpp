#pragma once

#include <cstddef>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"

namespace hearth {

/// How panels stand on a terminal.
struct PanelLayout {
  int room;             ///< columns of the whole drawing
  int names;            ///< columns at the left for names; 0: they stand on lines of their own
  int gutter;           ///< columns of a panel before its first mark
  int cell;             ///< columns of a mark
  int slot;             ///< columns of a panel with its gutter
  std::size_t per_row;  ///< panels beside each other
  std::size_t strip;    ///< marks in one go; the others are drawn below
  bool has_bars;
  bool has_numbers;  ///< below the bars, or instead of them
};

/// Between panels that stand beside each other.
inline constexpr int kPanelGap = 3;

PanelLayout layout_of(const Panels& panels, const Style& style);

/// The number in a mark of so many columns: `X` for a 10 that has no room, nothing for what has
/// none either.
std::string number_in(double value, int cell);

/// The columns in front of the plot: the scale's ends and a line.
int gutter_of(const Panels& panels);

/// As much of its room as drawings take.
int drawing_room(const Style& style);

/// Columns that are kept for the names of these voices, if they stand at the left.
int name_columns(const std::vector<Panel::Voice>& voices);

}  // namespace hearth
