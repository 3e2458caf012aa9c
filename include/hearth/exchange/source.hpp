#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date_format.hpp"
#include "hearth/exchange/notes/note.hpp"
#include "hearth/exchange/table/note_table.hpp"

namespace hearth {

/// The text of a file, whatever character set it was kept in.
struct DecodedText {
  std::string utf8;
  std::vector<Remark> remarks;  ///< what could not be read as it stood, with its line
};

/// UTF-16 is told by its byte order mark; all else stays as it is, broken UTF-8 too. Byte order
/// marks at the start of lines are taken out; zero bytes too, with a remark. Throws Error for
/// UTF-16 without a mark and for UTF-32.
DecodedText decoded(std::string bytes);

/// What is said of a file that is to be brought in, besides its text.
struct SourceHints {
  std::optional<std::string> format;     ///< hearth, jrnl, dayone or csv; empty: told by the text
  TableHints table;                      ///< if any is given, it is a table
  bool named_csv = false;                ///< the file is called as tables are
  std::optional<DateFormat> dates = {};  ///< how days are written where they are not ISO 8601
};

enum class Program { hearth, jrnl, day_one, table };

/// A file and what wrote it.
struct Source {
  Program program = Program::hearth;
  std::string text;             ///< as decoded() gives it
  std::optional<Tree> json;     ///< if it is JSON
  std::vector<Remark> remarks;  ///< what of the bytes is no text
};

/// Throws Error for what begins as an archive does, with how to unpack it.
void refuse_archive(std::string_view start);

/// Looks what wrote it. Throws Error if that cannot be told, naming what can be read, for JSON that
/// is none, for an archive, with how to unpack it, and (usage) for hints that contradict each
/// other.
Source recognised(std::string bytes, const SourceHints& hints);

/// Reads a file of another program than hearth, but for the remarks on its bytes. Throws Error for
/// one that cannot be read as a whole.
ImportedFile read_foreign(const Source& source, const SourceHints& hints, const NoteMaking& making);

/// The name of a program, as `--format` takes it.
std::string_view to_string(Program program);

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
