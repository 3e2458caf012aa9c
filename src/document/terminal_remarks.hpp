#pragma once

#include "terminal_lines.hpp"

namespace hearth {

/// Each name in front of its words, where there is room for that.
Lines remark_lines(const Remarks& remarks, const Style& style);

/// Words in quotation marks, with whose they are in the same line.
Lines brief_quote_lines(const Quote& quote, const Style& style);

Lines small_print_lines(const SmallPrint& small, const Style& style);

}  // namespace hearth
