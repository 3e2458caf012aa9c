#include "encrypted_storage.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "encryption_mark.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save.hpp"
#include "image.hpp"
#include "rows/entry_stamp.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"
#include "storage.hpp"

namespace hearth {
namespace {

void in_transaction(SQLite::Database& database,
                    const std::function<void(SQLite::Database&)>& work) {
  SQLite::Transaction transaction(database);
  work(database);
  transaction.commit();
}

/// Every save seals the whole image, unused pages too; a migration or much that was erased leaves
/// them.
bool has_much_unused(SQLite::Database& database) {
  const std::int64_t unused = database.execAndGet("PRAGMA freelist_count").getInt64();
  return unused * 4 > database.execAndGet("PRAGMA page_count").getInt64();
}

/// A second name for the file as it is now; a save takes only the first one away.
void keep_before_upgrade(const std::filesystem::path& file, int version) {
  const std::filesystem::path kept = before_upgrade_of(file, version);
  if (is_there(kept)) return;
  std::error_code failed;
  std::filesystem::create_hard_link(file, kept, failed);
  if (!failed) return;
  const InputFile input(file);
  Bytes bytes(input.mark().size);
  bytes.resize(input.source()(bytes));
  write_durably(kept, bytes, owner_for(kept, file));
}

/// A second name for the file as it is now, as after any other save; that nothing lies there in its
/// stead harms nobody.
void keep_this_version(const FileLock& lock) try { keep_previous(lock); } catch (const Error&) {
  return;
}

bool is_plain_journal(const std::filesystem::path& file) try {
  constexpr std::string_view kStart = "SQLite format 3";
  std::array<std::uint8_t, kStart.size()> start{};
  const std::size_t size = InputFile(real_file(file)).source()(start);
  return size == start.size() && std::equal(start.begin(), start.end(), kStart.begin());
} catch (const Error&) {
  return false;
}

}  // namespace

EncryptedStorage::EncryptedStorage(std::filesystem::path path, Opener opener, Purpose purpose)
    : path_(std::move(path)), opener_(std::move(opener)), purpose_(purpose) {
  catch_up();
  if (purpose_ == Purpose::work) finish_interrupted_encryption(path_);
  translated(path_, [&] {
    bring_up_to_date();
    find_owners();
    if (purpose_ == Purpose::work) close_what_is_open();
  });
}

bool EncryptedStorage::is_current() const {
  return mark_ && InputFile(real_file(path_)).mark() == *mark_;
}

/// May ask for the keys, and so must not be called under the lock.
void EncryptedStorage::catch_up() {
  if (is_current() || catch_up_with_known_keys()) return;
  const InputFile file(real_file(path_));
  const ByteSource source = file.source();
  VaultHeader header = read_vault_header(source);
  keys_ = keys_for(header);
  adopt(load_image(file, std::move(header), source, *keys_));
}

VaultKeys EncryptedStorage::keys_for(const VaultHeader& header) try {
  return opener_(header);
} catch (const Error& failure) {
  if (!keys_ || failure.exit() != Exit::locked) throw;
  throw KeysChanged(tr("Another command has changed the keys of this journal meanwhile."));
}

/// False if the keys are not known yet, or no longer fit.
bool EncryptedStorage::catch_up_with_known_keys() {
  if (!keys_) return false;
  if (is_plain_journal(path_)) {
    throw KeysChanged(tr("Another command has made a plain file of this journal meanwhile."));
  }
  const InputFile file(real_file(path_));
  const ByteSource source = file.source();
  VaultHeader header = read_vault_header(source);
  if (!keys_fit(header, *keys_)) return false;
  adopt(load_image(file, std::move(header), source, *keys_));
  return true;
}

void EncryptedStorage::adopt(VaultImage loaded) {
  database_ = translated(path_, [&] { return std::move(loaded.image).open(); });
  info_ = std::move(loaded.info);
  mark_ = loaded.mark;
  translated(path_, [&] {
    if (version_of(*database_) == schema_version()) find_owners();
  });
}

void EncryptedStorage::find_owners() {
  std::vector<VaultKeys> opened;
  opened.push_back(keys_->copy());
  for (const VaultKeys& more : more_keys_) opened.push_back(more.copy());
  people_ = read_people(*database_);
  personal_keys_ = PersonalKeys(people_, info_, opened);
}

/// What somebody wrote before they had a key of their own is signed with it, and closed where it is
/// for themselves. Reading need not wait
/// for it: if it cannot be saved now, it is tried again at the next opening.
void EncryptedStorage::close_what_is_open() {
  const bool closes = any_to_close(*database_, personal_keys_);
  if (!closes && !any_to_sign(personal_keys_)) return;
  try {
    const auto work = [&](SQLite::Database& database) {
      sign_what_is_on_trust(database, personal_keys_);
      close_private(database, personal_keys_);
    };
    save(work, closes ? remove_previous : nullptr);
    find_owners();
  } catch (const Error&) {
    catch_up();
  }
}

void EncryptedStorage::add_personal_keys(const VaultKeys& keys) {
  more_keys_.push_back(keys.copy());
  catch_up();
  translated(path_, [&] {
    find_owners();
    close_what_is_open();
  });
}

void EncryptedStorage::bring_up_to_date() {
  const int version = version_of(*database_);
  if (version == schema_version()) return;
  if (purpose_ == Purpose::look) return in_transaction(*database_, migrate);
  keep_before_upgrade(real_file(path_), version);
  change_now([](SQLite::Database& database) { migrate(database); });
}

void EncryptedStorage::read_now(const std::function<void(SQLite::Database&)>& work) {
  catch_up();
  translated(path_, [&] { work(*database_); });
}

void EncryptedStorage::change_now(const std::function<void(SQLite::Database&)>& work) {
  save(work, nullptr);
}

void EncryptedStorage::erase_now(const std::function<void(SQLite::Database&)>& work) {
  save(work, remove_kept_files);
}

/// With something to remove, nothing earlier is kept, and the image is cleared of what is unused.
void EncryptedStorage::save(const std::function<void(SQLite::Database&)>& work, Removing removing) {
  if (purpose_ == Purpose::look) throw only_looked_at();
  for (;;) {
    catch_up();
    const FileLock lock(path_);
    // Somebody may have changed the keys while this waited for the lock; asking comes before it.
    if (!is_current() && !catch_up_with_known_keys()) continue;
    try {
      save_held(lock, work, removing);
    } catch (...) {
      mark_.reset();  // what is in memory is not what is on the disk: it is read again
      throw;
    }
    if (told_) told_(info_.generation);
    return;
  }
}

void EncryptedStorage::save_held(const FileLock& lock,
                                 const std::function<void(SQLite::Database&)>& work,
                                 Removing removing) {
  translated(path_, [&] {
    in_transaction(*database_, work);
    if (removing || has_much_unused(*database_)) database_->exec("VACUUM");
  });
  VaultInfo next = info_;
  ++next.generation;
  const auto remove = [&] { removing(lock.file()); };
  mark_ = save_image(lock, {.info = next,
                            .keys = *keys_,
                            .image = bytes_in_place(*database_),
                            .loaded = mark_,
                            .instead = removing ? std::function<void()>(remove) : nullptr});
  info_ = std::move(next);
  if (removing) keep_this_version(lock);
}

void create_vault(const std::filesystem::path& path, const NewVault& vault,
                  const std::function<void(SQLite::Database&)>& fill) {
  const FileLock lock(path);
  translated(path, [&] {
    const SqliteImage image = new_image(fill);
    save_image(lock, {.info = vault.info, .keys = vault.keys, .image = image.view()});
  });
}

}  // namespace hearth
