#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/exchange/note.hpp"

namespace hearth {

/// Which column of a table holds what, by their titles; empty: none does.
struct NoteColumns {
  std::string date;
  std::string time;
  std::string text;
  std::string tags;
  std::string mood;
};

/// Reads `date=Day,text=Note,mood=Mood`. Throws Error (usage).
NoteColumns parse_columns(std::string_view said);

/// A table (CSV) with one note a row. Dates are as 2026-03-01, perhaps with a time behind. Without
/// `columns`, those are taken that are called date, time, text, tags and mood. Throws Error (usage)
/// for a column that is not there, naming those that are.
Notes read_note_table(std::string_view text, const std::optional<NoteColumns>& columns);

}  // namespace hearth
