#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/exchange/readable.hpp"

namespace hearth {

/// The first cells of every table that answer_table() makes.
inline constexpr std::string_view kAnswerTableStart = "entry,date,time,person,";

/// Entries as a table for spreadsheets and statistics, in long form: one row an answer, in order of
/// time, CSV with a header. An entry without answers has one row.
std::string answer_table(const std::vector<Person>& people, std::vector<Entry> entries,
                         const NamesOf& names_of);

}  // namespace hearth
