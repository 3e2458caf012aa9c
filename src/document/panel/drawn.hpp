#pragma once

#include "terminal_lines.hpp"

namespace hearth {

/// Panels beside and below each other, their axis and what happened on it; in the accessible style
/// in words.
Lines panel_lines(const Panels& panels, const Style& style);

/// One row for each answer that the scale has, and what is said of a panel below it.
Lines close_lines(const Panels& panels, const Style& style);

/// Each panel in sentences with every value.
Lines panels_in_words(const Panels& panels, const Style& style);

}  // namespace hearth
