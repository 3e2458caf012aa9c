#include "hearth/store/vault_file.hpp"

#include <fmt/core.h>

#include <array>

#include "encryption_mark.hpp"
#include "former_vaults.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/vault/vault_error.hpp"
#include "kept_files.hpp"
#include "people_rows.hpp"
#include "plain_file.hpp"
#include "private_moves.hpp"
#include "schema.hpp"
#include "sqlite_errors.hpp"
#include "vault/journal_folder.hpp"
#include "vault/system_error.hpp"
#include "vault_image.hpp"

namespace hearth {

namespace fs = std::filesystem;

bool is_vault(const fs::path& file) {
  try {
    const InputFile input(file);
    std::array<std::uint8_t, 8> start{};
    const std::size_t size = input.source()(start);
    return looks_like_vault(ByteView(start).first(size));
  } catch (const Error&) {
    return false;  // whoever opens it next says why
  }
}

VaultHeader vault_header_of(const fs::path& file) {
  return read_vault_header(InputFile(real_file(file)).source());
}

void check_vault(const fs::path& file, const VaultKeys& keys) {
  translated(file, [&] {
    const auto database = load_image(file, keys).image.open();
    const std::string verdict = database->execAndGet("PRAGMA integrity_check").getString();
    if (verdict != "ok") throw damaged_vault("its tables do not fit together (" + verdict + ")");
  });
}

void change_vault(const fs::path& file, const VaultKeys& keys, const KeyChange& change) {
  const FileLock lock(file);
  const VaultImage loaded = load_image(lock.file(), keys);
  VaultInfo info = loaded.info;
  VaultKeys next = keys.copy();
  change(info, next);
  ++info.generation;
  save_image(lock, loaded.mark, info, next, loaded.image.view());
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
    const FileMark loaded = *JournalFolder(lock.file()).mark();
    mark_encryption(lock.file());
    save_image(lock, loaded, vault.info, vault.keys, image.view());
    finish_encryption(lock.file());
  });
}

void decrypt_journal(const fs::path& file, std::span<const VaultKeys> opened) {
  const FileLock lock(file);
  translated(file, [&] {
    VaultImage loaded = load_image(lock.file(), opened.front());
    const auto database = std::move(loaded.image).open();
    if (version_of(*database) == schema_version()) {
      SQLite::Transaction transaction(*database);
      open_private(*database, Owners(read_people(*database), loaded.info, opened));
      note_former_vault(*database, loaded.info.journal);
      transaction.commit();
    }
    save_plain_image(lock, loaded.mark, bytes_in_place(*database));
  });
}

void keep_only_this_version(const fs::path& file) {
  const FileLock lock(file);
  JournalFolder(lock.file()).keep_previous();
}

void remove_kept_versions(const fs::path& file) {
  std::error_code ignored;
  for (const fs::path& kept : kept_files(real_file(file))) fs::remove(kept, ignored);
}

}  // namespace hearth
