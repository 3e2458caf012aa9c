#pragma once

#include "terminal_lines.hpp"

namespace hearth {

/// The charts under one another, their marks beginning in the same column; in the accessible
/// style their values in words.
Lines chart_lines(const Charts& charts, const Style& style);

}  // namespace hearth
