#include "former_vaults.hpp"

#include <string>

namespace hearth {
namespace {

constexpr const char* kPrefix = "vault ";

}  // namespace

std::vector<Uuid> former_vaults(SQLite::Database& database) {
  std::vector<Uuid> vaults;
  SQLite::Statement rows(database, "SELECT substr(key, 7) FROM meta WHERE key LIKE 'vault %'");
  while (rows.executeStep()) {
    if (const auto id = parse_uuid(rows.getColumn(0).getString())) vaults.push_back(*id);
  }
  return vaults;
}

void note_former_vault(SQLite::Database& database, const Uuid& vault) {
  SQLite::Statement note(database, "INSERT OR IGNORE INTO meta (key, value) VALUES (?, '')");
  note.bind(1, kPrefix + to_string(vault));
  note.exec();
}

}  // namespace hearth
