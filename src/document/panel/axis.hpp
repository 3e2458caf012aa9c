#pragma once

#include <cstddef>
#include <string>

#include "hearth/document/panel_reading.hpp"
#include "panel/layout.hpp"
#include "terminal_lines.hpp"

namespace hearth {

/// The dates below the marks of a strip that begins with mark `first`, and the letters of what
/// happened, if anything did; the same below each of so many panels beside each other.
Lines axis_lines(const Panels& panels, std::size_t first, const PanelLayout& layout,
                 std::size_t beside, const Style& style);

/// What each letter stands for: in one line where there is room for all.
Lines event_legend(const Panels& panels, int columns);

/// Texts that begin in the columns of their marks, a space between them; what leads has its place
/// first. What has no room is left out.
std::string placed(const std::vector<MarkLabel>& labels, int cell, int columns);

/// The letters of a strip below their marks.
std::string letters_below(const Panels& panels, std::size_t first, std::size_t count, int cell,
                          int columns);

}  // namespace hearth
