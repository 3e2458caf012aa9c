#include "plain_medium.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hearth/core/error.hpp"
#include "schema.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

/// Long enough for a queue of writers on a slow disk, short enough that nobody thinks it hangs.
constexpr int kPatienceMs = 20000;

SQLite::Database open_existing(const std::filesystem::path& path) {
  return translated(path, [&] {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                              kPatienceMs);
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

/// An empty file made here and nowhere else: SQLite alone would follow a link or take an old file.
void claim(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) {
    throw Error(fmt::format("{} cannot be made: {}.", path.string(), std::strerror(errno)),
                "Choose another place with --journal, or free this one.");
  }
  ::close(file);
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
}

void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill) {
  claim(path);
  try {
    SQLite::Database database = open_existing(path);
    translated(path, [&] {
      in_transaction(database, [&](SQLite::Database& opened) {
        migrate(opened);
        fill(opened);
      });
    });
  } catch (...) {
    std::error_code ignored;  // the first failure is the one to tell
    std::filesystem::remove(path, ignored);
    throw;
  }
}

}  // namespace hearth
