#include "plain_storage.hpp"

#include <sqlite3.h>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"
#include "image.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// As translated(), of a journal that was plain before: what it was is overwritten as soon as it is
/// encrypted, and looks damaged to whoever still has it open.
template <typename Work>
auto unless_encrypted(const fs::path& file, const Work& work) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    if (!is_vault(file)) throw as_error(file, failure);
  } catch (const Error& failure) {
    if (failure.exit() != Exit::damaged || !is_vault(file)) throw;
  }
  throw KeysChanged(tr("Another command has encrypted this journal meanwhile."));
}

SQLite::Database open_existing(const std::filesystem::path& path) {
  before_opening();
  return unless_encrypted(path, [&] {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                              kSqlitePatienceMs);
    prepare(database);
    database.exec("PRAGMA synchronous = FULL");
    return database;
  });
}

constexpr const char* kToClear = "INSERT OR IGNORE INTO meta (key, value) VALUES ('to clear', '')";
constexpr const char* kCleared = "DELETE FROM meta WHERE key = 'to clear'";
constexpr const char* kAnyToClear = "SELECT count(*) FROM meta WHERE key = 'to clear'";

void in_transaction(SQLite::Database& database,
                    const std::function<void(SQLite::Database&)>& work) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  work(database);
  transaction.commit();
}

void check_tables(SQLite::Database& database, const fs::path& file) {
  const std::string verdict = database.execAndGet("PRAGMA integrity_check").getString();
  if (verdict == "ok") return;
  throw Error(tr("{} is damaged: its tables do not fit together ({}).", file.string(), verdict),
              tr("Keep the file, and `hearth restore` a backup."), Exit::damaged);
}

Error half_changed(const fs::path& copy) {
  return Error(tr("{} is in the middle of a change, which {} can take back.", copy.string(),
                  rollback_of(copy).string()),
               tr("Neither was touched. Copy both into a folder of their own, run `hearth "
                  "--journal COPY list` "
                  "there, which takes the change back, and use that copy."));
}

/// What `work` gives, which writes nothing to the file.
template <typename Work>
auto only_looking(const fs::path& file, const Work& work) {
  return unless_encrypted(file, [&] {
    try {
      return work();
    } catch (const SQLite::Exception& failure) {
      if (failure.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK) throw half_changed(file);
      throw;
    }
  });
}

std::unique_ptr<SQLite::Database> open_to_look(const fs::path& file) {
  before_opening();
  auto database = std::make_unique<SQLite::Database>(
      file.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, kLookPatienceMs);
  prepare(*database);
  return database;
}

/// Of a file whose tables fit together, what `read(database)` gives.
template <typename Read>
auto read_checked(const fs::path& file, int mode, const Read& read) {
  before_opening();
  SQLite::Database database(file.string(), mode, kSqlitePatienceMs);
  prepare(database);
  const SQLite::Transaction same_to_the_end(database);
  version_of(database);
  check_tables(database, file);
  return read(database);
}

template <typename Read>
auto read_checked_copy(const fs::path& copy, const Read& read) {
  return only_looking(copy, [&] { return read_checked(copy, SQLite::OPEN_READONLY, read); });
}

/// What is no database, or no longer, cannot be held and has no other writers.
bool cannot_be_held(const SQLite::Exception& failure) {
  return failure.getErrorCode() == SQLITE_NOTADB || failure.getErrorCode() == SQLITE_CORRUPT;
}

}  // namespace

PlainStorage::PlainStorage(std::filesystem::path path)
    : path_(std::move(path)), database_(open_existing(path_)) {
  unless_encrypted(path_, [&] { bring_up_to_date(); });
  clear_what_was_left();
}

void PlainStorage::bring_up_to_date() {
  if (version_of(database_) == schema_version()) return;
  in_transaction(database_, [](SQLite::Database& database) { migrate(database); });
}

void PlainStorage::read_now(const std::function<void(SQLite::Database&)>& work) {
  unless_encrypted(path_, [&] { work(database_); });
}

void PlainStorage::change_now(const std::function<void(SQLite::Database&)>& work) {
  unless_encrypted(path_, [&] { in_transaction(database_, work); });
}

void PlainStorage::erase_now(const std::function<void(SQLite::Database&)>& work) {
  const FileLock lock(path_);
  change_now([&](SQLite::Database& database) {
    work(database);
    database.exec(kToClear);
    remove_kept_files(lock.file());
  });
  try {
    clear_unused();
  } catch (const SQLite::Exception& failure) {
    throw HalfDone(
        tr("What was to go is removed, but unused parts of the file were not cleared: {}",
           as_error(path_, failure).what()),
        tr("Traces of it may still stand there. That takes as much room again as the file has: "
           "once "
           "it is there, the next command that opens the journal clears it."));
  }
}

/// What SQLite removes it overwrites, but in moving rows about it may have left copies of them.
void PlainStorage::clear_unused() {
  database_.exec("VACUUM");
  try {
    database_.exec(kCleared);
  } catch (const SQLite::Exception&) {
    return;  // it is cleared once more then
  }
}

/// By an erasure that could not, or was killed. Nobody waits for it.
void PlainStorage::clear_what_was_left() noexcept try {
  if (database_.execAndGet(kAnyToClear).getInt() == 0) return;
  database_.setBusyTimeout(0);
  try {
    clear_unused();
  } catch (const SQLite::Exception&) {
  }
  database_.setBusyTimeout(kSqlitePatienceMs);
} catch (const std::exception&) {
  return;
}

PlainLook::PlainLook(std::filesystem::path path) : path_(std::move(path)) {
  only_looking(path_, [&] {
    database_ = open_to_look(path_);
    if (version_of(*database_) == schema_version()) return;
    database_ = SqliteImage::of(*database_).open();
    in_transaction(*database_, migrate);
  });
}

void PlainLook::read_now(const std::function<void(SQLite::Database&)>& work) {
  only_looking(path_, [&] { work(*database_); });
}

void PlainLook::change_now(const std::function<void(SQLite::Database&)>& /*work*/) {
  throw only_looked_at();
}

void PlainLook::erase_now(const std::function<void(SQLite::Database&)>& /*work*/) {
  throw only_looked_at();
}

void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill) {
  const FileLock lock(path);
  translated(path, [&] { save_plain_image(lock, std::nullopt, new_image(fill).view()); });
}

void read_plain_journal(const fs::path& journal,
                        const std::function<void(SQLite::Database&)>& read) {
  translated(journal, [&] { read_checked(journal, SQLite::OPEN_READWRITE, read); });
}

SqliteImage read_plain_copy(const fs::path& copy) {
  return read_checked_copy(copy, SqliteImage::of);
}

void check_plain_in_use(const fs::path& journal) {
  read_plain_journal(journal, [](const auto& /*checked*/) {});
}

void check_plain_copy(const fs::path& copy) {
  read_checked_copy(copy, [](const auto& /*checked*/) {});
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
      if (busy || (!cannot_be_held(failure) && is_there(rollback_of(journal)))) throw;
      database_.reset();
    }
  });
  std::error_code failed;
  if (fs::remove(rollback_of(journal), failed) || !failed) return;
  throw Error(
      tr("{} cannot be removed: {}.", rollback_of(journal).string(), reason_of(failed)),
      tr("Nothing was changed. It belongs to the journal as it is now; check who owns it."));
}

}  // namespace hearth
