#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/exchange/readable.hpp"

namespace hearth {

/// The first cells of every table that answer_header() begins.
inline constexpr std::string_view kAnswerTableStart = "entry,date,time,person,";

/// The header of entries as a table for spreadsheets and statistics: CSV in long form, one row an
/// answer.
std::string answer_header();

/// The rows of an entry, one where it has no answers. Entries come in order of time.
std::string answer_rows(const std::vector<Person>& people, const Entry& entry,
                        const NamesOf& names_of);

}  // namespace hearth
