#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "hearth/core/bytes.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// A whole SQLite database as the bytes that would be its file, in memory that SQLite can take
/// over.
class SqliteImage {
 public:
  /// Throws Error if the memory is not to be had.
  explicit SqliteImage(std::uint64_t size);

  std::span<std::uint8_t> bytes() { return {memory_.get(), size_}; }
  ByteView view() const { return {memory_.get(), size_}; }

  /// A database that works on these bytes and writes nothing to any disk, not even to sort.
  std::unique_ptr<SQLite::Database> open() &&;

  /// The bytes of a database, copied.
  static SqliteImage of(SQLite::Database& database);

 private:
  struct Free {
    void operator()(std::uint8_t* memory) const;
  };
  SqliteImage(std::uint8_t* memory, std::uint64_t size) : memory_(memory), size_(size) {}

  std::unique_ptr<std::uint8_t, Free> memory_;
  std::uint64_t size_;
};

/// An empty database in memory.
std::unique_ptr<SQLite::Database> empty_database();

/// The bytes of a new journal: the schema of today, and what `fill` writes into it.
SqliteImage new_image(const std::function<void(SQLite::Database&)>& fill);

/// The bytes of a database that SqliteImage::open() made, where they are; valid until it changes.
/// Those of any other are empty.
ByteView bytes_in_place(SQLite::Database& database);

/// The database in an encrypted journal, and by what it is known again.
struct VaultImage {
  VaultInfo info;
  FileMark mark;
  SqliteImage image;
};

/// Decrypts the body after the header. Throws VaultError.
VaultImage load_image(const InputFile& file, VaultHeader header, const ByteSource& body,
                      const VaultKeys& keys);

/// Decrypts a file from its beginning. Throws VaultError.
VaultImage load_image(const std::filesystem::path& file, const VaultKeys& keys);

/// A database that is to be an encrypted journal.
struct SealedImage {
  const VaultInfo& info;
  const VaultKeys& keys;
  ByteView image;
  std::optional<FileMark> loaded =
      std::nullopt;                    ///< the file that it stands in for; none: it is new
  std::function<void()> instead = {};  ///< what is done instead of keeping that one
};

/// Saves it. The version before is kept, unless something is to be done instead. Throws Error:
/// nothing has changed then.
FileMark save_image(const FileLock& lock, const SealedImage& sealed);

/// Saves a database as a plain journal in place of the file that was loaded, or as a new one. The
/// version before is kept. Throws Error: nothing has changed then.
FileMark save_plain_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                          ByteView image);

}  // namespace hearth
