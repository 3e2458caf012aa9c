#include "hearth/store/import.hpp"

#include "hearth/system/random.hpp"
#include "hearth/vault/personal_key.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "rows/entry_rows.hpp"
#include "rows/entry_stamp.hpp"
#include "rows/people_rows.hpp"

namespace hearth {
namespace {

/// 64 digits, as long as a key of BLAKE2b may be.
std::string random_secret() {
  std::string bytes;
  for (int n = 0; n < 4; ++n) {
    const UuidRandom more = uuid_random();
    bytes.append(more.begin(), more.end());
  }
  return fingerprint(bytes);
}

void complete(SQLite::Database& database, const PersonalKeys& keys,
              const std::vector<Entry>& revisions) {
  for (const Entry& revision : revisions) {
    rewrite_words(database, keys, row_of(database, revision.id), revision);
    write_proofs(database, revision);
  }
}

}  // namespace

Standing JournalImport::standing_of(const Entry& entry) const {
  const PersonalKeys& keys = inside(journal_).keys();
  if (!keys.signs(entry.author)) return Standing::on_trust;
  return is_signed(entry, keys.public_key_of(entry.author)) ? Standing::confirmed
                                                            : Standing::unconfirmed;
}

Uuid JournalImport::id_for(std::string_view text) {
  if (secret_.empty()) {
    secret_ = inside(journal_).read(
        [](SQLite::Database& database) { return noted(database, kSecretNote).value_or(""); });
  }
  if (secret_.empty()) secret_ = random_secret();
  const auto* key = reinterpret_cast<const std::uint8_t*>(secret_.data());
  return uuid_v8(fingerprint(text, {key, secret_.size()}));
}

std::vector<Entry> JournalImport::write(const std::vector<PersonChange>& people,
                                        std::vector<Entry> entries, Moment now,
                                        const std::vector<Entry>& completed) {
  OpenJournal& open = inside(journal_);
  open.storage->change([&](SQLite::Database& database) {
    for (PersonChange change : people) {
      if (change.is.id == Uuid{}) change.is.id = uuid_v7(now.ms, uuid_random());
      write_person(database, change);
    }
    if (open.encrypted) open.encrypted->find_owners();
    if (!secret_.empty()) note(database, kSecretNote, secret_);
    complete(database, open.keys(), completed);
    write_stamped(database, open.keys(), entries, now);
  });
  return entries;
}

}  // namespace hearth
