#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date_format.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/exchange/notes/note.hpp"

namespace hearth {

/// When a note was written: in the form of `dates`, else as parse_timestamp() has it.
[[nodiscard]] std::optional<Timestamp> time_in(std::string_view stamp,
                                               const std::optional<DateFormat>& dates);

/// A journal as jrnl keeps it: `[2026-03-01 19:00] Title *` and the text below, entries apart by an
/// empty line and in order of time; dates may also have the form of `dates`, then without brackets
/// too. In a file where most entries have no empty line before them none needs one, and in a file
/// that is in no order any will do; otherwise a line of a text that only looks like a date stays
/// part of the text, with a remark. Text above the first entry is kept under that entry's time.
/// Words with `@` or `#` before them are tags, the star is the tag `starred`; the words stay as
/// they are.
Notes read_jrnl_text(std::string_view text, const std::optional<DateFormat>& dates = {});

/// What `jrnl --format json` prints.
Notes read_jrnl_json(const Tree& file);

/// The JSON file of a Day One export. Its times are in UTC, each with the zone in which it was
/// written; its words are those that were typed, without the backslashes of Markdown. Pictures,
/// sounds, places and weather stay behind, with a remark.
Notes read_day_one(const Tree& file);

/// Whether a line of a text begins an entry of jrnl.
[[nodiscard]] bool looks_like_jrnl(std::string_view text,
                                   const std::optional<DateFormat>& dates = {});

/// The words of a text with `@` or `#` before them, without it.
std::vector<std::string> marked_words(std::string_view text);

}  // namespace hearth
