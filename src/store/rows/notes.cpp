#include "notes.hpp"
#include "entry_rows.hpp"

#include "hearth/store/journal.hpp"
#include "hearth/system/random.hpp"
#include "hearth/vault/signing_key.hpp"
#include "storage/storage.hpp"

namespace hearth {
namespace {

void write(SQLite::Database& database, const char* how, const char* name,
           const std::string& value) {
  SQLite::Statement row(database, how);
  row.bind(1, name);
  row.bind(2, value);
  row.exec();
}

/// 64 digits, as long as a key of BLAKE2b may be.
std::string random_secret() {
  std::string bytes;
  for (int n = 0; n < 4; ++n) {
    const UuidRandom more = uuid_random();
    bytes.append(more.begin(), more.end());
  }
  return fingerprint(bytes);
}

}  // namespace

void note(SQLite::Database& database, const char* name, const std::string& value) {
  write(database, "INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)", name, value);
}

void note_anew(SQLite::Database& database, const char* name, const std::string& value) {
  write(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", name, value);
}

Uuid Journal::id_for(std::string_view text) {
  if (secret_.empty()) secret_ = noted(kSecretNote);
  if (secret_.empty()) secret_ = random_secret();
  const auto* key = reinterpret_cast<const std::uint8_t*>(secret_.data());
  return uuid_v8(fingerprint(text, {key, secret_.size()}));
}

std::string Journal::noted(const char* key) const {
  std::string value;
  storage_->read([&](SQLite::Database& database) {
    SQLite::Statement found(database, "SELECT value FROM meta WHERE key = ?");
    found.bind(1, key);
    if (found.executeStep()) value = found.getColumn(0).getString();
  });
  return value;
}

std::string Journal::lapsed() const { return noted(kLapsedNote); }

std::string Journal::restored() const { return noted(kRestoredNote); }

void Journal::note_restored(const Uuid& restore) {
  storage_->change([&](SQLite::Database& database) {
    for (const char* name : {kRestoredNote, kLapsedNote}) {
      note_anew(database, name, to_string(restore));
    }
  });
}

HybridTime Journal::last_written(const std::optional<Uuid>& person) const {
  HybridTime last;
  storage_->read([&](SQLite::Database& database) { last = read_last_clock(database, person); });
  return last;
}

bool Journal::was_said(const std::string& what) const {
  bool said = false;
  storage_->read([&](SQLite::Database& database) {
    SQLite::Statement found(database, "SELECT 1 FROM meta WHERE key = ?");
    found.bind(1, "said " + what);
    said = found.executeStep();
  });
  return said;
}

void Journal::note_said(const std::string& what) {
  if (was_said(what)) return;
  storage_->change(
      [&](SQLite::Database& database) { note(database, ("said " + what).c_str(), ""); });
}

}  // namespace hearth
