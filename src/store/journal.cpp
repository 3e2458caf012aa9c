#include "hearth/store/journal.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/store/storage/new_vault.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/broken_link.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/whole_file.hpp"
#include "rows/answer_rows.hpp"
#include "rows/attendance_rows.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "rows/entry_query.hpp"
#include "rows/entry_stamp.hpp"
#include "rows/notes.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"
#include "rows/schema.hpp"
#include "storage/encrypted_storage.hpp"
#include "storage/plain_storage.hpp"

namespace hearth {
namespace {

void fill_new(SQLite::Database& database, const std::vector<std::string>& names, Moment now) {
  SQLite::Statement add(database, "INSERT INTO meta (key, value) VALUES (?, ?)");
  for (const char* key : {"journal", "device"}) {
    add.reset();
    add.bind(1, key);
    add.bind(2, to_string(uuid_v7(now.ms, uuid_random())));
    add.exec();
  }
  for (const std::string& name : names) {
    add_person(database, Person{uuid_v7(now.ms, uuid_random()), name, now, std::nullopt});
  }
}

/// A new journal, opened. That it was made has to be said even if it then cannot be read.
Journal open_new(const std::filesystem::path& path, Opener opener) try {
  return Journal::open(path, std::move(opener));
} catch (const Error& failure) {
  throw after(fmt::format("The journal is made, at {}.", path.string()), failure);
}

std::unique_ptr<EncryptedStorage> open_vault_at(const std::filesystem::path& path, Opener opener) {
  if (opener) return std::make_unique<EncryptedStorage>(path, std::move(opener));
  throw Error("This journal is encrypted, and this command has no way to open it.",
              "`hearth unlock` opens it for a while.", Exit::locked);
}

void complete(SQLite::Database& database, const PersonalKeys& keys,
              const std::vector<Entry>& revisions) {
  for (const Entry& revision : revisions) {
    rewrite_words(database, keys, row_of(database, revision.id), revision);
    write_proofs(database, revision);
  }
}

}  // namespace

Journal::Journal(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {}
Journal::Journal(std::unique_ptr<EncryptedStorage> storage)
    : storage_(std::move(storage)), encrypted_(static_cast<EncryptedStorage*>(storage_.get())) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

const PersonalKeys& Journal::keys() const {
  static const PersonalKeys nobodys;
  return encrypted_ ? encrypted_->personal_keys() : nobodys;
}

void Journal::check_new(const std::filesystem::path& path) {
  check_place(path);
  check_private_folder(path.parent_path());
  if (!is_there(path)) return;
  throw Error(fmt::format("There is a journal at {} already; it was left as it is.", path.string()),
              "Use it, or give another place with --journal.");
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
  std::error_code failed;
  if (!std::filesystem::exists(path, failed) && !failed) {
    refuse_broken_link(path);
    throw Error(fmt::format("There is no journal at {} yet.", path.string()),
                "`hearth init` makes one; --journal PATH names another place.");
  }
  const JournalKind kind = kind_of(path);
  remove_leftovers(path);
  if (kind == JournalKind::vault) {
    return Journal(open_vault_at(path, std::move(opener)));
  }
  return Journal(std::make_unique<PlainStorage>(path));
}

std::vector<Person> Journal::people() const {
  std::vector<Person> people;
  storage_->read([&](SQLite::Database& database) { people = read_people(database); });
  return people;
}

Occasions Journal::occasions() const {
  std::vector<Attendance> attendance;
  storage_->read([&](SQLite::Database& database) { attendance = read_attendance(database); });
  return Occasions(std::move(attendance), people());
}

Occasions Journal::occasions(const std::vector<std::string>& names) const {
  std::vector<Attendance> attendance;
  storage_->read(
      [&](SQLite::Database& database) { attendance = read_attendance(database, names); });
  return Occasions(std::move(attendance), people());
}

void Journal::visit(const Query& query, const std::function<bool(Entry)>& visit) const {
  storage_->read([&](SQLite::Database& database) { read_entries(database, keys(), query, visit); });
}

std::vector<Entry> Journal::revisions(const Uuid& entry) const {
  std::vector<Entry> found;
  storage_->read([&](SQLite::Database& database) {
    read_revisions(database, keys(), entry, [&](Entry revision) {
      found.push_back(std::move(revision));
      return true;
    });
  });
  return found;
}

std::vector<Entry> Journal::revisions_by(const Uuid& person) const {
  std::vector<Entry> found;
  storage_->read([&](SQLite::Database& database) {
    read_revisions_by(database, keys(), person, [&](Entry revision) {
      found.push_back(std::move(revision));
      return true;
    });
  });
  return found;
}

void Journal::erase(const Entry& current, Moment now) {
  Entry tombstone = next_revision(current);
  tombstone.state = EntryState::erased;
  tombstone.answers.clear();
  tombstone.tags.clear();
  std::vector<Entry> written{std::move(tombstone)};
  storage_->erase([&](SQLite::Database& database) {
    erase_words(database, keys(), current);
    forget_unused_wordings(database);
    remove_draft(database, {current.pack, current.author, {}, {}, {}});
    write_stamped(database, keys(), written, now);
    forget_unopened(database, written.front());
  });
}

std::vector<Uuid> Journal::entry_ids_ending_like(const std::vector<Uuid>& ids) const {
  std::vector<Uuid> alike;
  storage_->read([&](SQLite::Database& database) { alike = read_ids_ending_like(database, ids); });
  return alike;
}

std::vector<Entry> Journal::append(std::vector<Entry> entries, Moment now, const Draft* finished) {
  try {
    storage_->change([&](SQLite::Database& database) {
      write_stamped(database, keys(), entries, now);
      if (finished) remove_draft(database, *finished);
    });
  } catch (const Error& failure) {
    give_up(failure, {entries, finished ? std::optional(*finished) : std::nullopt, {}});
  }
  return entries;
}

std::vector<Revision> Journal::revisions() const {
  std::vector<Revision> revisions;
  storage_->read([&](SQLite::Database& database) { revisions = read_revisions(database); });
  return revisions;
}

std::vector<Entry> Journal::take_in(const std::vector<PersonChange>& people,
                                    std::vector<Entry> entries, Moment now,
                                    const std::vector<Entry>& completed) {
  storage_->change([&](SQLite::Database& database) {
    for (PersonChange change : people) {
      if (change.is.id == Uuid{}) change.is.id = uuid_v7(now.ms, uuid_random());
      write_person(database, change);
    }
    if (encrypted_) encrypted_->find_owners();
    if (!secret_.empty()) note(database, kSecretNote, secret_);
    complete(database, keys(), completed);
    write_stamped(database, keys(), entries, now);
  });
  return entries;
}

std::optional<Entry> Journal::revision(const Uuid& id) const {
  std::optional<Entry> found;
  storage_->read([&](SQLite::Database& database) {
    read_revision(database, keys(), id, [&](Entry entry) {
      found = std::move(entry);
      return false;
    });
  });
  return found;
}

Standing Journal::standing_of(const Entry& entry) const {
  if (!keys().signs(entry.author)) return Standing::on_trust;
  return is_signed(entry, keys().public_key_of(entry.author)) ? Standing::confirmed
                                                              : Standing::unconfirmed;
}

void Journal::see_off(const Person& person, const std::function<Entry(const Entry&)>& stays) {
  storage_->erase([&](SQLite::Database& database) {
    remove_words_of(database, keys(), person.id, stays);
    write_person(database, {person.id, person});
  });
}

std::optional<Draft> Journal::draft(const std::string& pack,
                                    const std::optional<Uuid>& author) const {
  std::optional<Draft> found;
  storage_->read(
      [&](SQLite::Database& database) { found = read_draft(database, keys(), pack, author); });
  return found;
}

void Journal::keep(const Draft& draft) {
  try {
    storage_->change([&](SQLite::Database& database) { write_draft(database, keys(), draft); });
  } catch (const Error& failure) {
    give_up(failure, {{}, std::nullopt, draft});
  }
}

void Journal::discard(const Draft& draft) {
  storage_->change([&](SQLite::Database& database) { remove_draft(database, draft); });
}

Journal::Privacy Journal::privacy_of(const Uuid& person) const {
  if (!keys().has_key(person)) return Privacy::hidden;
  return keys().key_of(person) ? Privacy::open : Privacy::closed;
}

std::vector<Uuid> Journal::people_with_private() const {
  std::vector<Uuid> people;
  storage_->read(
      [&](SQLite::Database& database) { people = hearth::people_with_private(database); });
  return people;
}

void Journal::leave_open(const Uuid& person, bool open) {
  storage_->change([&](SQLite::Database& database) { hearth::leave_open(database, person, open); });
}

void Journal::admit(const VaultKeys& keys) {
  if (encrypted_) encrypted_->admit(keys);
}

void Journal::tell_versions(const std::function<void(const Uuid&, std::uint64_t)>& whom) {
  if (encrypted_) encrypted_->tell_versions(whom);
}

}  // namespace hearth
