#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date_format.hpp"
#include "hearth/exchange/notes/note.hpp"
#include "hearth/exchange/table/note_table.hpp"

namespace hearth {

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
Parcel read_foreign(const Source& source, const SourceHints& hints, const NoteMaking& making);

/// The name of a program, as `--format` takes it.
std::string_view to_string(Program program);

}  // namespace hearth
