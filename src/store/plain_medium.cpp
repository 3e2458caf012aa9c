#include "plain_medium.hpp"

#include "hearth/store/vault_file.hpp"
#include "plain_file.hpp"
#include "schema.hpp"
#include "sqlite_errors.hpp"
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

void in_transaction(SQLite::Database& database,
                    const std::function<void(SQLite::Database&)>& work) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  work(database);
  transaction.commit();
}

}  // namespace

PlainMedium::PlainMedium(std::filesystem::path path)
    : path_(std::move(path)), database_(open_existing(path_)) {
  translated(path_, [&] { bring_up_to_date(); });
}

void PlainMedium::bring_up_to_date() {
  if (version_of(database_) == schema_version()) return;
  in_transaction(database_, [](SQLite::Database& database) { migrate(database); });
}

void PlainMedium::read(const std::function<void(SQLite::Database&)>& work) {
  translated(path_, [&] { work(database_); });
}

void PlainMedium::change(const std::function<void(SQLite::Database&)>& work) {
  translated(path_, [&] { in_transaction(database_, work); });
}

void PlainMedium::forget_removed() {
  translated(path_, [&] { database_.exec("VACUUM"); });
  remove_kept_versions(path_);
}

void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill) {
  const FileLock lock(path);
  translated(path, [&] { save_plain_image(lock, std::nullopt, new_image(fill).view()); });
}

}  // namespace hearth
