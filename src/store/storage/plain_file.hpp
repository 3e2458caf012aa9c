#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>

#include "hearth/core/bytes.hpp"

namespace hearth {

/// Long enough for a queue of writers on a slow disk, short enough that nobody thinks it hangs.
inline constexpr int kSqlitePatienceMs = 20000;

/// A plain journal in use, as SQLite sees it: what a killed writer left half-done is taken back
/// first. Throws Error (damaged) unless its tables fit together.
Bytes read_plain_journal(const std::filesystem::path& journal);

/// The same of a copy, which is only looked at: not a byte of it or beside it changes. Throws Error
/// if a change in it is half-done.
Bytes read_plain_copy(const std::filesystem::path& copy);

/// Keeps everybody else out of a plain journal that is to be replaced, for as long as this lives.
class PlainHold {
 public:
  /// Lets SQLite take back what is half-done, then removes what it leaves beside the journal, which
  /// it would take for the next one's. Holds nothing of a file that is no database. Throws Error:
  /// Exit::busy if somebody is writing.
  explicit PlainHold(const std::filesystem::path& journal);

 private:
  std::unique_ptr<SQLite::Database> database_;
};

/// Where SQLite notes how to take a change back.
std::filesystem::path rollback_file_of(const std::filesystem::path& journal);

}  // namespace hearth
