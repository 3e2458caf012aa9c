#include "plain_storage.hpp"

#include <fmt/core.h>

#include "hearth/system/system_error.hpp"
#include "kept_files.hpp"
#include "plain_file.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"
#include "vault_image.hpp"

namespace hearth {
namespace {

SQLite::Database open_existing(const std::filesystem::path& path) {
  return translated(path, [&] {
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

}  // namespace

PlainStorage::PlainStorage(std::filesystem::path path)
    : path_(std::move(path)), database_(open_existing(path_)) {
  translated(path_, [&] { bring_up_to_date(); });
  clear_what_was_left();
}

void PlainStorage::bring_up_to_date() {
  if (version_of(database_) == schema_version()) return;
  in_transaction(database_, [](SQLite::Database& database) { migrate(database); });
}

void PlainStorage::read_now(const std::function<void(SQLite::Database&)>& work) {
  translated(path_, [&] { work(database_); });
}

void PlainStorage::change_now(const std::function<void(SQLite::Database&)>& work) {
  translated(path_, [&] { in_transaction(database_, work); });
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
        fmt::format("What was to go is removed, but unused parts of the file were not cleared: {}",
                    as_error(path_, failure).what()),
        "Traces of it may still stand there. That takes as much room again as the file has: once "
        "it is there, the next command that opens the journal clears it.");
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

void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill) {
  const FileLock lock(path);
  translated(path, [&] { save_plain_image(lock, std::nullopt, new_image(fill).view()); });
}

}  // namespace hearth
