#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "table_header.hpp"

namespace hearth {

/// What stands in a cell, to be shown in a sentence.
std::string in_ticks(std::string_view cell);

/// A column by its title, or where there is none by its number.
std::string title_of(const TableHeader& header, std::size_t place);

/// Says which lines above the titles and which columns hold something that is no part of a note.
/// `asked_for`: somebody has said which columns are.
void add_column_remarks(const CsvTable& table, const TableHeader& header, bool asked_for,
                        std::vector<Remark>& remarks);

}  // namespace hearth
