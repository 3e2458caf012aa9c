#pragma once

#include <optional>
#include <string_view>

#include "hearth/core/date_format.hpp"
#include "hearth/exchange/notes/note.hpp"

namespace hearth {

/// The day that a file of a folder is named after: `2026-03-01.md` (also 20260301, 2026_03_01, and
/// with words behind) or `2026/03/01.txt`, or its name without the ending in the form of `dates`;
/// empty if there is none, or for a file that is no text (`.txt`, `.text`, `.md`, `.markdown`).
/// `name` is its path in the folder, with `/`.
[[nodiscard]] std::optional<Date> day_of_file(std::string_view name,
                                              const std::optional<DateFormat>& dates);

/// What such a file holds: the entries of jrnl if it begins with one, else one note of that day.
/// A file without words holds none.
Notes read_dated_file(std::string_view name, std::string_view text, Date day,
                      const std::optional<DateFormat>& dates);

}  // namespace hearth
