#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hearth/exchange/table/csv.hpp"
#include "table_part.hpp"

namespace hearth {

/// Where a table keeps the parts of a note.
struct TableHeader {
  CsvRow titles;              ///< no cells where the columns are known by their numbers alone
  std::size_t first_row = 0;  ///< of a note
  std::size_t width = 0;      ///< how many cells a row has at most
  /// Of each part the columns, from 0, in the order in which they are joined.
  std::array<std::vector<std::size_t>, kTableParts.size()> places;
  bool joined_unasked = false;  ///< the words are in two columns, of which one at most was named
};

/// Looks for the row that has all the titles, among the first thousand. Empty if there is none.
/// Throws Error (usage) where two columns have a title that is meant. `is_day`: whether a cell says
/// a day, as no title does.
[[nodiscard]] std::optional<TableHeader> find_header(
    const std::vector<CsvRow>& rows, const std::optional<NoteColumns>& columns,
    const std::function<bool(const std::string&)>& is_day);

/// Throws Error (usage) that says what is missing from the row that is most like one of titles.
[[noreturn]] void refuse_without_header(const std::vector<CsvRow>& rows,
                                        const std::optional<NoteColumns>& columns);

}  // namespace hearth
