#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/exchange/imported_file.hpp"

namespace hearth {

/// A row of a table with the line on which it begins.
struct CsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// A table, and what in it could be read in more than one way.
struct CsvTable {
  std::vector<CsvRow> rows;
  std::vector<Remark> remarks;
};

/// The table in a text (RFC 4180); quoted cells may hold line breaks. Empty lines are no rows. A
/// quote that is never closed ends with its line, and the lines after it are rows again. Cells
/// beyond the thousandth of a row are left out, with a remark. Takes any bytes.
CsvTable parse_csv(std::string_view text, char separator);

/// The sign that separates cells by what somebody calls it: one of ASCII that is no letter, digit,
/// space or quotation mark, or `tab` or `\t`; empty for anything else.
[[nodiscard]] std::optional<char> separator_called(std::string_view name);

/// The sign that a first line `sep=;` names, as spreadsheets write it.
[[nodiscard]] std::optional<char> declared_separator(std::string_view text);

/// What may separate the cells: commas, semicolons, tabs and bars, those that the first line has
/// most of before the others.
std::vector<char> likely_separators(std::string_view text);

/// One row, ended by CRLF. Cells are quoted where they have to be.
std::string csv_line(const std::vector<std::string>& cells);

/// A text from people that a spreadsheet shows and never runs: what would begin a formula there
/// gets an apostrophe before it, and control characters are taken out.
std::string csv_text(std::string_view text);

}  // namespace hearth
