#pragma once

#include "terminal_lines.hpp"

namespace hearth {

/// The table in columns, cells wrapped where it is too wide; as lines of "Title: value" in the
/// accessible style and where there is no room for columns. Nothing if it has no rows.
Lines table_lines(const Table& table, const Style& style);

}  // namespace hearth
