#include "plain_file.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include "hearth/core/error.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/path.hpp"
#include "image.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

void check_tables(SQLite::Database& database, const fs::path& file) {
  const std::string verdict = database.execAndGet("PRAGMA integrity_check").getString();
  if (verdict == "ok") return;
  throw Error(
      fmt::format("{} is damaged: its tables do not fit together ({}).", file.string(), verdict),
      "Keep the file, and `hearth restore` a backup.", Exit::damaged);
}

Bytes read_checked(const fs::path& file, int mode) {
  SQLite::Database database(file.string(), mode, kSqlitePatienceMs);
  prepare(database);
  const SQLite::Transaction same_to_the_end(database);
  version_of(database);
  check_tables(database, file);
  const SqliteImage image = SqliteImage::of(database);
  return Bytes(image.view().begin(), image.view().end());
}

Error half_changed(const fs::path& copy) {
  return Error(
      fmt::format("{} is in the middle of a change, which {} can take back.", copy.string(),
                  rollback_file_of(copy).string()),
      "Neither was touched. Copy both into a folder of their own, run `hearth --journal COPY list` "
      "there, which takes the change back, and use that copy.");
}

/// What is no database, or no longer, cannot be held and has no other writers.
bool cannot_be_held(const SQLite::Exception& failure) {
  return failure.getErrorCode() == SQLITE_NOTADB || failure.getErrorCode() == SQLITE_CORRUPT;
}

}  // namespace

fs::path rollback_file_of(const fs::path& journal) { return journal.string() + "-journal"; }

Bytes read_plain_journal(const fs::path& journal) {
  return translated(journal, [&] { return read_checked(journal, SQLite::OPEN_READWRITE); });
}

Bytes read_plain_copy(const fs::path& copy) {
  return translated(copy, [&] {
    try {
      return read_checked(copy, SQLite::OPEN_READONLY);
    } catch (const SQLite::Exception& failure) {
      if (failure.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK) throw half_changed(copy);
      throw;
    }
  });
}

PlainHold::PlainHold(const fs::path& journal) {
  translated(journal, [&] {
    try {
      database_ = std::make_unique<SQLite::Database>(journal.string(), SQLite::OPEN_READWRITE,
                                                     kSqlitePatienceMs);
      database_->exec("BEGIN EXCLUSIVE");
    } catch (const SQLite::Exception& failure) {
      // Without the way back beside it, a file that the disk no longer gives can be replaced.
      const bool busy = failure.getErrorCode() == SQLITE_BUSY;
      if (busy || (!cannot_be_held(failure) && is_there(rollback_file_of(journal)))) throw;
      database_.reset();
    }
  });
  std::error_code failed;
  if (fs::remove(rollback_file_of(journal), failed) || !failed) return;
  throw Error(fmt::format("{} cannot be removed: {}.", rollback_file_of(journal).string(),
                          failed.message()),
              "Nothing was changed. It belongs to the journal as it is now; check who owns it.");
}

}  // namespace hearth
