#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "hearth/core/bytes.hpp"
#include "image.hpp"

namespace hearth {

/// The bytes of a database that lies in a file, piece by piece, as they are in the transaction that
/// goes on: nobody changes them as long as that lasts.
class DatabaseBytes {
 public:
  explicit DatabaseBytes(SQLite::Database& database);

  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// Gives all of them to the sink. Throws SQLite::Exception for what the disk does not give.
  void copy_to(const ByteSink& sink) const;

 private:
  SQLite::Database& database_;
  std::optional<SqliteImage> image_;  ///< of one with a log, in which the newest of it stands
  std::uint64_t size_;
};

}  // namespace hearth
