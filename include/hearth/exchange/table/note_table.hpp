#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date_format.hpp"
#include "hearth/exchange/notes/note.hpp"

namespace hearth {

/// Which columns of a table hold what, each by its title or its number, from 1; none: there is
/// none. What stands in several columns of words or tags becomes one text, or one list.
struct NoteColumns {
  std::vector<std::string> date;  ///< one at most, as of the time and the mood
  std::vector<std::string> time;
  std::vector<std::string> text;
  std::vector<std::string> tags;
  std::vector<std::string> mood;
};

/// Reads `date=Day,text=Note,mood=Mood`, said at once or in parts. A title with a comma may stand
/// in quotation marks, or have no `=` behind the comma. Throws Error (usage).
NoteColumns parse_columns(std::span<const std::string> said);

/// Moods that a table has as words, folded, as numbers from 0 to 10.
using MoodWords = std::map<std::string, double>;

/// Reads `rad=10,good=8`, said at once or in parts. Throws Error (usage).
MoodWords parse_mood_words(std::span<const std::string> said);

/// What is said of a table besides its text.
struct TableHints {
  std::optional<NoteColumns> columns;  ///< empty: looked for by their usual titles
  std::optional<char> separator;       ///< empty: looked for
  MoodWords mood_words;
};

/// A table (CSV) with one note a row. Dates are as parse_timestamp() or `dates` has them. The
/// first row that has all the titles is that of the titles; where columns have numbers only, there
/// may be none. Without `columns`, those are taken that are called date (or full_date), time, text
/// (or note_title and note), tags (or activities) and mood. A mood that is a word without a number
/// becomes a tag, with a remark. Throws Error (usage) for a column that is not there, naming those
/// that are, and for a title that two columns have.
Notes read_note_table(std::string_view text, const TableHints& hints,
                      const std::optional<DateFormat>& dates = {});

}  // namespace hearth
