#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// A row of a table with the line on which it begins.
struct CsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// The table in a text (RFC 4180), separated by commas, or by semicolons or tabs if the first line
/// has more of them; quoted cells may hold line breaks. Empty lines are no rows. A quote that is
/// never closed goes on to the end. Cells beyond the thousandth of a row are left out. Takes any
/// bytes.
std::vector<CsvRow> parse_csv(std::string_view text);

/// One row, ended by CRLF. Cells are quoted where they have to be.
std::string csv_line(const std::vector<std::string>& cells);

/// A text from people that a spreadsheet shows and never runs: what would begin a formula there
/// gets an apostrophe before it, and control characters are taken out.
std::string csv_text(std::string_view text);

}  // namespace hearth
