#include "database_bytes.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

std::optional<SqliteImage> image_of_logged(SQLite::Database& database) {
  if (database.execAndGet("PRAGMA journal_mode").getString() != "wal") return std::nullopt;
  return SqliteImage::of(database);
}

std::uint64_t size_of(SQLite::Database& database) {
  const auto pages = database.execAndGet("PRAGMA page_count").getInt64();
  const auto page = database.execAndGet("PRAGMA page_size").getInt64();
  return static_cast<std::uint64_t>(pages * page);
}

/// As SQLite has it open: to close another descriptor of it would give up SQLite's lock.
sqlite3_file& file_of(SQLite::Database& database) {
  sqlite3_file* file = nullptr;
  const int failed =
      sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (failed != SQLITE_OK) throw SQLite::Exception(database.getHandle(), failed);
  return *file;
}

}  // namespace

DatabaseBytes::DatabaseBytes(SQLite::Database& database)
    : database_(database),
      image_(image_of_logged(database)),
      size_(image_ ? image_->view().size() : size_of(database)) {}

void DatabaseBytes::copy_to(const ByteSink& sink) const {
  if (image_) return sink(image_->view());
  sqlite3_file& file = file_of(database_);
  Bytes piece(kPiece);
  for (std::uint64_t at = 0; at < size_; at += piece.size()) {
    piece.resize(std::min<std::uint64_t>(kPiece, size_ - at));
    const int failed = file.pMethods->xRead(&file, piece.data(), static_cast<int>(piece.size()),
                                            static_cast<sqlite3_int64>(at));
    if (failed != SQLITE_OK) throw SQLite::Exception(database_.getHandle(), failed);
    sink(piece);
  }
}

}  // namespace hearth
