#include "notes.hpp"

namespace hearth {
namespace {

void run(SQLite::Database& database, const char* statement, const std::string& name,
         const std::optional<std::string>& value = {}) {
  SQLite::Statement row(database, statement);
  row.bind(1, name);
  if (value) row.bind(2, *value);
  row.exec();
}

}  // namespace

void note(SQLite::Database& database, const std::string& name, const std::string& value) {
  run(database, "INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)", name, value);
}

void note_anew(SQLite::Database& database, const std::string& name, const std::string& value) {
  run(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", name, value);
}

std::optional<std::string> noted(SQLite::Database& database, const std::string& name) {
  SQLite::Statement row(database, "SELECT value FROM meta WHERE key = ?");
  row.bind(1, name);
  return row.executeStep() ? std::optional(row.getColumn(0).getString()) : std::nullopt;
}

void forget_note(SQLite::Database& database, const std::string& name) {
  run(database, "DELETE FROM meta WHERE key = ?", name);
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

}  // namespace hearth
