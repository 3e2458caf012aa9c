#include "hearth/store/storage/vault_file.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "encryption_mark.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"
#include "hearth/vault/vault_header.hpp"
#include "image.hpp"
#include "note_rows.hpp"
#include "plain_storage.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"

namespace hearth {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);

Bytes start_of(const fs::path& file) {
  const InputFile input(file);
  Bytes start(kSqliteMagic.size());
  start.resize(input.source()(start));
  return start;
}

/// SQLite may have been writing the very beginning when it was stopped, and can take that back.
bool may_be_taken_back(const fs::path& file) {
  std::error_code failed;
  const auto size = fs::file_size(rollback_of(file), failed);
  return !failed && size > 0;
}

/// The journal has its new name by now.
void remove_readable(const fs::path& file) try {
  finish_encryption(file);
} catch (const Error& trouble) {
  throw HalfDone(
      tr("The journal is encrypted, but what was readable is still beside it. {}", trouble.what()),
      trouble.hint());
}

/// The `.prev` before this one lost its name, and would stay readable on the disk.
void overwrite_if_nameless(const Descriptor& former) {
  struct stat about {};
  if (!former.is_open() || ::fstat(former.number(), &about) != 0) return;
  if (S_ISREG(about.st_mode) && about.st_nlink == 0) std::ignore = overwrite(former.number());
}

}  // namespace

JournalKind kind_of(const fs::path& file) {
  const Bytes start = start_of(file);
  if (looks_like_vault(start)) return JournalKind::vault;
  if (std::equal(start.begin(), start.end(), kSqliteMagic.begin(), kSqliteMagic.end()) ||
      (!start.empty() && may_be_taken_back(file))) {
    return JournalKind::plain;
  }
  throw Error(tr("{} is damaged, or is no journal: {}.", file.string(),
                 start.empty() ? tr("it is empty") : tr("it does not begin as one does")),
              tr("Leave it as it is; `hearth restore` lists earlier versions."), Exit::damaged);
}

bool is_vault(const fs::path& file) {
  try {
    return looks_like_vault(start_of(file));
  } catch (const Error&) {
    return false;  // whoever opens it next says why
  }
}

VaultHeader vault_header_of(const fs::path& file) {
  return read_vault_header(InputFile(real_file(file)).source());
}

std::vector<Person> check_vault(const fs::path& file, const VaultKeys& keys) {
  return translated(file, [&] {
    const auto database = load_image(file, keys).image.open();
    const std::string verdict = database->execAndGet("PRAGMA integrity_check").getString();
    if (verdict != "ok") throw damaged_vault(tr("its tables do not fit together ({})", verdict));
    // Before these were signed nobody had a key to sign with.
    return version_of(*database) == schema_version() ? read_people(*database)
                                                     : std::vector<Person>{};
  });
}

std::uint64_t change_vault(const fs::path& file, const VaultKeys& keys, const KeyChange& change,
                           Before before) {
  const FileLock lock(file);
  const VaultImage loaded = load_image(lock.file(), keys);
  VaultInfo info = loaded.info;
  VaultKeys next = keys.copy();
  change(info, next);
  ++info.generation;
  const auto remove = [&] { remove_kept_files(lock.file()); };
  save_image(lock,
             {.info = info,
              .keys = next,
              .image = loaded.image.view(),
              .loaded = loaded.mark,
              .instead = before == Before::removed ? std::function<void()>(remove) : nullptr});
  return info.generation;
}

void encrypt_journal(const fs::path& file, const NewVault& vault) {
  const FileLock lock(file);
  translated(file, [&] {
    SQLite::Database plain(lock.file().string(), SQLite::OPEN_READWRITE, kSqlitePatienceMs);
    prepare(plain);
    version_of(plain);
    // Other writers wait, and then find a file that is overwritten.
    const SQLite::Transaction held(plain, SQLite::TransactionBehavior::EXCLUSIVE);
    const SqliteImage image = SqliteImage::of(plain);
    const FileMark loaded = *mark_of(lock.file());
    mark_encryption(lock.file(), vault.info.journal);
    const Descriptor former(
        open_at(AT_FDCWD, previous_of(lock.file()).string(), O_RDWR | O_NOFOLLOW));
    save_image(lock,
               {.info = vault.info, .keys = vault.keys, .image = image.view(), .loaded = loaded});
    overwrite_if_nameless(former);
    remove_readable(lock.file());
  });
}

void decrypt_journal(const fs::path& file, std::span<const VaultKeys> opened) {
  const FileLock lock(file);
  translated(file, [&] {
    VaultImage loaded = load_image(lock.file(), opened.front());
    const auto database = std::move(loaded.image).open();
    if (version_of(*database) == schema_version()) {
      SQLite::Transaction transaction(*database);
      open_private(*database, PersonalKeys(read_people(*database), loaded.info, opened));
      note_former_vault(*database, loaded.info.journal);
      transaction.commit();
    }
    save_plain_image(lock, loaded.mark, bytes_in_place(*database));
  });
}

}  // namespace hearth
