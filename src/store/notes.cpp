#include "hearth/store/notes.hpp"

#include "note_rows.hpp"
#include "open_journal.hpp"
#include "rows/prepared.hpp"

namespace hearth {
namespace {

void run(SQLite::Database& database, const char* statement, const std::string& name,
         const std::optional<std::string>& value = {}) {
  SQLite::Statement row(database, statement);
  row.bind(1, name);
  if (value) row.bind(2, *value);
  row.exec();
}

std::optional<std::string> noted_in(const Journal& journal, const std::string& name) {
  return inside(journal).read([&](SQLite::Database& database) { return noted(database, name); });
}

}  // namespace

void note(SQLite::Database& database, const std::string& name, const std::string& value) {
  run(database, "INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)", name, value);
}

void note_anew(SQLite::Database& database, const std::string& name, const std::string& value) {
  run(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", name, value);
}

std::optional<std::string> noted(SQLite::Database& database, const std::string& name) {
  Prepared prepared(database, "SELECT value FROM meta WHERE key = ?");
  SQLite::Statement& row = *prepared;
  row.bind(1, name);
  return row.executeStep() ? std::optional(row.getColumn(0).getString()) : std::nullopt;
}

void forget_note(SQLite::Database& database, const std::string& name) {
  run(database, "DELETE FROM meta WHERE key = ?", name);
}

std::map<int, std::string> numbered_notes(SQLite::Database& database, std::string_view name) {
  std::map<int, std::string> notes;
  SQLite::Statement rows(database,
                         "SELECT CAST(substr(key, ?) AS INTEGER), value FROM meta "
                         "WHERE key > ? AND key < ?");
  std::string end(name);
  ++end.back();
  rows.bind(1, static_cast<int>(name.size()) + 1);
  rows.bind(2, std::string(name));
  rows.bind(3, end);
  while (rows.executeStep()) notes[rows.getColumn(0).getInt()] = rows.getColumn(1).getString();
  return notes;
}

std::vector<Uuid> former_vaults(SQLite::Database& database) {
  std::vector<Uuid> vaults;
  SQLite::Statement rows(database, "SELECT substr(key, 7) FROM meta WHERE key LIKE 'vault %'");
  while (rows.executeStep()) {
    if (const auto id = parse_uuid(rows.getColumn(0).getString())) vaults.push_back(*id);
  }
  return vaults;
}

void note_former_vault(SQLite::Database& database, const Uuid& vault) {
  note(database, "vault " + to_string(vault));
}

bool was_said(const Journal& journal, const std::string& what) {
  return noted_in(journal, "said " + what).has_value();
}

void note_said(Journal& journal, const std::string& what) {
  if (was_said(journal, what)) return;
  inside(journal).storage->change(
      [&](SQLite::Database& database) { note(database, "said " + what); });
}

std::string why_lapsed(const Journal& journal) {
  return noted_in(journal, kLapsedNote).value_or("");
}

std::string last_restore(const Journal& journal) {
  return noted_in(journal, kRestoredNote).value_or("");
}

void note_restore(Journal& journal, const Uuid& restore) {
  inside(journal).storage->change([&](SQLite::Database& database) {
    for (const char* name : {kRestoredNote, kLapsedNote}) {
      note_anew(database, name, to_string(restore));
    }
  });
}

}  // namespace hearth
