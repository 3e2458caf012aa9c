#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/exchange/table/csv.hpp"
#include "hearth/exchange/table/note_table.hpp"

namespace hearth {

/// A part of a note that columns of a table can hold.
struct TablePart {
  std::string_view name;
  std::vector<std::string> NoteColumns::*titles;
  bool several = false;  ///< more columns than one can hold some of it
};

inline constexpr std::array<TablePart, 5> kTableParts = {{{"date", &NoteColumns::date},
                                                          {"time", &NoteColumns::time},
                                                          {"text", &NoteColumns::text, true},
                                                          {"tags", &NoteColumns::tags, true},
                                                          {"mood", &NoteColumns::mood}}};

inline constexpr const char* kColumnsAsIn =
    "As in --columns date=Day,text=Note,mood=Mood; the parts are date, time, text, tags and mood.";

/// Null if there is none of that name.
inline const TablePart* part_called(std::string_view name) {
  for (const TablePart& part : kTableParts) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

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

/// What stands in a cell, to be shown in a sentence.
std::string in_ticks(std::string_view cell);

/// A column by its title, or where there is none by its number.
std::string title_of(const TableHeader& header, std::size_t place);

/// Says which lines above the titles and which columns hold something that is no part of a note.
/// `asked_for`: somebody has said which columns are.
void add_column_remarks(const CsvTable& table, const TableHeader& header, bool asked_for,
                        std::vector<Remark>& remarks);

}  // namespace hearth
