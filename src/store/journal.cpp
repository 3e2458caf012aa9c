#include "hearth/store/journal.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/slots.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "query/id_ends.hpp"
#include "rows/answer_rows.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "rows/entry_stamp.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_rows.hpp"
#include "rows/schema.hpp"
#include "storage/plain_storage.hpp"

namespace hearth {
namespace {

void fill_new(SQLite::Database& database, const std::vector<std::string>& names, Moment now) {
  for (const char* key : {"journal", "device"}) {
    note(database, key, to_string(uuid_v7(now.ms, uuid_random())));
  }
  for (const std::string& name : names) {
    add_person(database, Person{uuid_v7(now.ms, uuid_random()), name, now, std::nullopt});
  }
}

/// A new journal, opened. That it was made has to be said even if it then cannot be read.
Journal open_new(const std::filesystem::path& path, Opener opener) try {
  return Journal::open(path, std::move(opener));
} catch (const Error& failure) {
  throw after(tr("The journal is made, at {}.", path.string()), failure);
}

std::unique_ptr<OpenJournal> open_encrypted(const std::filesystem::path& path, Opener opener,
                                            Purpose purpose) {
  if (!opener) {
    throw Error(tr("This journal is encrypted, and this command has no way to open it."),
                tr("`hearth unlock` opens it for a while."), Exit::locked);
  }
  auto storage = std::make_unique<EncryptedStorage>(path, std::move(opener), purpose);
  EncryptedStorage* const encrypted = storage.get();
  return std::make_unique<OpenJournal>(
      OpenJournal{.storage = std::move(storage), .encrypted = encrypted});
}

std::unique_ptr<OpenJournal> open_plain(const std::filesystem::path& path, Purpose purpose) {
  OpenJournal open;
  if (purpose == Purpose::look) {
    open.storage = std::make_unique<PlainLook>(path);
  } else {
    open.storage = std::make_unique<PlainStorage>(path);
  }
  return std::make_unique<OpenJournal>(std::move(open));
}

void refuse_absent(const std::filesystem::path& path) {
  std::error_code failed;
  if (std::filesystem::exists(path, failed) || failed) return;
  refuse_broken_link(path);
  throw Error(tr("There is no journal at {} yet.", path.string()),
              tr("`hearth init` makes one; --journal PATH names another place."));
}

std::unique_ptr<OpenJournal> opened(const std::filesystem::path& path, JournalKind kind,
                                    Opener opener, Purpose purpose) {
  return kind == JournalKind::vault ? open_encrypted(path, std::move(opener), purpose)
                                    : open_plain(path, purpose);
}

}  // namespace

Journal::Journal(std::unique_ptr<OpenJournal> open) : open_(std::move(open)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

OpenJournal& inside(const Journal& journal) { return *journal.open_; }

void Journal::check_new(const std::filesystem::path& path) {
  check_place(path);
  check_private_folder(path.parent_path());
  if (!is_there(path)) return;
  throw Error(tr("There is a journal at {} already; it was left as it is.", path.string()),
              tr("Use it, or give another place with --journal."));
}

Journal Journal::create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now) {
  check_new(path);
  make_private_folder(path.parent_path());
  create_plain(path, [&](SQLite::Database& database) { fill_new(database, names, now); });
  return open_new(path, {});
}

Journal Journal::create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now, const NewVault& vault) {
  check_new(path);
  make_private_folder(path.parent_path());
  create_vault(path, vault, [&](SQLite::Database& database) {
    fill_new(database, names, now);
    sign_what_is_on_trust(
        database, PersonalKeys(read_people(database), vault.info, std::span(&vault.keys, 1)));
  });
  const auto keys = std::make_shared<const VaultKeys>(vault.keys.copy());
  return open_new(path, [keys](const VaultHeader&) { return keys->copy(); });
}

Journal Journal::open(const std::filesystem::path& path, Opener opener) {
  refuse_absent(path);
  const JournalKind kind = kind_of(path);
  remove_leftovers(path);
  return Journal(opened(path, kind, std::move(opener), Purpose::work));
}

Journal Journal::look_at(const std::filesystem::path& path, Opener opener) {
  refuse_absent(path);
  return Journal(opened(path, kind_of(path), std::move(opener), Purpose::look));
}

std::vector<Person> Journal::people() const { return open_->read(read_people); }

void Journal::visit(const Query& query, const std::function<bool(Entry)>& visit) const {
  open_->storage->read(
      [&](SQLite::Database& database) { read_entries(database, open_->keys(), query, visit); });
}

bool Journal::may_have_tags() const {
  return open_->read(
      [](SQLite::Database& database) { return any_tags(database) || any_private(database); });
}

std::vector<Uuid> Journal::entry_ids_ending_like(const std::vector<Uuid>& ids,
                                                 std::size_t length) const {
  return open_->read(
      [&](SQLite::Database& database) { return read_ids_ending_like(database, ids, length); });
}

std::optional<std::size_t> Journal::wordings() const {
  if (!open_->keys().all().empty()) return std::nullopt;
  return open_->read([](SQLite::Database& database) { return count_wordings(database); });
}

std::vector<Entry> Journal::append(std::vector<Entry> entries, Moment now, const Draft* finished) {
  DraftFile* const sitting = finished ? draft_file_of(*open_, *finished) : nullptr;
  if (sitting && !entries.empty() && entries.front().id == Uuid{}) {
    entries.front().id = sitting->tie.becomes;
  }
  const auto change = [&](SQLite::Database& database) {
    write_stamped(database, open_->keys(), entries, now);
    if (finished) remove_ended(*open_, database, *finished);
  };
  change_or_rescue(*open_, change, [&] {
    return Unsaved{.entries = entries,
                   .finished = finished ? std::optional(*finished) : std::nullopt};
  });
  if (sitting) end_sitting(*this, *sitting);
  return entries;
}

void Journal::erase(const Entry& current, Moment now) {
  Entry tombstone = next_revision(current);
  tombstone.state = EntryState::erased;
  tombstone.answers.clear();
  tombstone.tags.clear();
  std::vector<Entry> written{std::move(tombstone)};
  open_->storage->erase([&](SQLite::Database& database) {
    erase_words(database, open_->keys(), current);
    forget_unused_wordings(database);
    remove_draft(database, {current.pack, current.author, {}, {}, {}});
    write_stamped(database, open_->keys(), written, now);
    forget_unopened(database, written.front());
  });
}

}  // namespace hearth
