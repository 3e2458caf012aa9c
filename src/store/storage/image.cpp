#include "image.hpp"

#include <sqlite3.h>

#include <new>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/large_pages.hpp"
#include "hearth/system/path.hpp"
#include "hearth/vault/container.hpp"
#include "rows/schema.hpp"

namespace hearth {
namespace {

constexpr std::size_t kHeader = 100;
/// How the file is read and written: 2 is a write-ahead log, which needs files of its own beside
/// the database and which an image can not have.
constexpr std::size_t kWriteVersion = 18;
constexpr std::size_t kReadVersion = 19;

void leave_log_mode(std::span<std::uint8_t> image) {
  if (image.size() < kHeader || image[kWriteVersion] != 2) return;
  image[kWriteVersion] = 1;
  image[kReadVersion] = 1;
}

Error no_memory() {
  return Error(tr("There is not enough memory for this journal."),
               tr("Close some programs and try again; the journal is untouched."));
}

/// The whole journal is in memory while it is used.
constexpr std::uint64_t kLargestImage = std::uint64_t{512} << 20;

void refuse_too_large(std::uint64_t size) {
  if (size <= kLargestImage) return;
  throw Error(tr("An encrypted journal cannot hold more than {} MiB.", kLargestImage >> 20),
              tr("Nothing was changed. `hearth key decrypt` makes a plain one, which can."));
}

}  // namespace

void SqliteImage::Free::operator()(std::uint8_t* memory) const { sqlite3_free(memory); }

SqliteImage::SqliteImage(std::uint64_t size)
    : memory_(static_cast<std::uint8_t*>(sqlite3_malloc64(size == 0 ? 1 : size))), size_(size) {
  if (!memory_) throw no_memory();
  prefer_large_pages(bytes());
}

std::unique_ptr<SQLite::Database> SqliteImage::open() && {
  leave_log_mode(bytes());
  auto database = empty_database();
  const auto size = static_cast<sqlite3_int64>(size_);
  // SQLite owns the memory from here on, and frees it even when this fails.
  const int failed =
      sqlite3_deserialize(database->getHandle(), "main", memory_.release(), size, size,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  if (failed != SQLITE_OK) throw no_memory();
  prepare(*database);  // what belongs to the database went with the empty one
  return database;
}

SqliteImage SqliteImage::of(SQLite::Database& database) {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(database.getHandle(), "main", &size, 0);
  if (bytes == nullptr) throw no_memory();
  return {bytes, static_cast<std::uint64_t>(size)};
}

std::unique_ptr<SQLite::Database> empty_database() {
  before_opening();
  auto database = std::make_unique<SQLite::Database>(
      ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
  prepare(*database);
  return database;
}

SqliteImage new_image(const std::function<void(SQLite::Database&)>& fill) {
  const auto database = empty_database();
  SQLite::Transaction transaction(*database);
  migrate(*database);
  fill(*database);
  transaction.commit();
  return SqliteImage::of(*database);
}

ByteView bytes_in_place(SQLite::Database& database) {
  sqlite3_int64 size = 0;
  const unsigned char* bytes =
      sqlite3_serialize(database.getHandle(), "main", &size, SQLITE_SERIALIZE_NOCOPY);
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(size)};
}

VaultImage load_image(const InputFile& file, VaultHeader header, const ByteSource& body,
                      const VaultKeys& keys) {
  const auto size = plain_size(header, file.mark().size);
  if (!size) throw damaged_vault(tr("its length is not that of a whole journal"));
  refuse_too_large(*size);
  SqliteImage image(*size);
  open_vault(header, keys, body, image.bytes());
  return {std::move(header.info), file.mark(), std::move(image)};
}

VaultImage load_image(const std::filesystem::path& file, const VaultKeys& keys) {
  const InputFile input(real_file(file));
  const ByteSource source = input.source();
  VaultHeader header = read_vault_header(source);
  return load_image(input, std::move(header), source, keys);
}

FileMark save_image(const FileLock& lock, const SealedImage& sealed) {
  refuse_too_large(sealed.image.size());
  std::optional<Checksums> written;
  const SaveJob job{.loaded = sealed.loaded,
                    .size = sealed_size(sealed.info.slots.size(), sealed.image.size()),
                    .write =
                        [&](const ByteSink& sink) {
                          written = seal_vault(sealed.info, sealed.keys, sealed.image, sink);
                        },
                    .verify =
                        [&](const ByteSource& source) {
                          verify_vault(sealed.info, sealed.keys, *written, source);
                        },
                    .instead_of_keeping = sealed.instead};
  return save_file(lock, job).mark;
}

FileMark save_plain_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                          ByteView image) {
  const SaveJob job{.loaded = loaded,
                    .size = image.size(),
                    .write = [&](const ByteSink& sink) { sink(image); },
                    .verify = [&](const ByteSource& source) { expect_same(image, source); }};
  return save_file(lock, job).mark;
}

}  // namespace hearth
