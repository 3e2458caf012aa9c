#include "rescue.hpp"

#include "draft_rows.hpp"
#include "durable_file.hpp"
#include "entry_rows.hpp"
#include "folder.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/random.hpp"
#include "hearth/store/vault/container.hpp"
#include "hearth/store/vault_file.hpp"
#include "people_rows.hpp"
#include "private_moves.hpp"
#include "schema.hpp"
#include "sqlite_errors.hpp"
#include "vault_image.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFinished = "finished";

void fill(SQLite::Database& database, const VaultSeal& seal, const Unsaved& unsaved) {
  for (const Person& person : seal.people) add_person(database, person);
  for (const Entry& entry : unsaved.entries) write_entry(database, seal.owners, entry);
  if (unsaved.draft) write_draft(database, seal.owners, *unsaved.draft);
  if (!unsaved.finished) return;
  SQLite::Statement note(database, "INSERT INTO meta (key, value) VALUES (?, ?)");
  note.bind(1, kFinished);
  note.bind(2, unsaved.finished->pack);
  note.exec();
}

Bytes sealed(const VaultSeal& seal, const Unsaved& unsaved) {
  const auto database = empty_database();
  database->exec("PRAGMA page_size = 512");  // the disk may be full
  SQLite::Transaction transaction(*database);
  migrate(*database);
  fill(*database, seal, unsaved);
  transaction.commit();
  Bytes bytes;
  seal_vault(seal.info, seal.keys, SqliteImage::of(*database).view(), append_to(bytes));
  return bytes;
}

std::optional<Draft> only_draft(SQLite::Database& database, const Owners& owners) {
  SQLite::Statement row(database, "SELECT pack, person FROM draft");
  if (!row.executeStep()) return std::nullopt;
  return read_draft(database, owners, row.getColumn(0).getString(),
                    parse_uuid(row.getColumn(1).getString()));
}

std::optional<Draft> finished_draft(SQLite::Database& database, const Unsaved& unsaved) {
  SQLite::Statement row(database, "SELECT value FROM meta WHERE key = ?");
  row.bind(1, kFinished);
  if (!row.executeStep() || unsaved.entries.empty()) return std::nullopt;
  return Draft{row.getColumn(0).getString(), unsaved.entries.front().author, "", {}, {}};
}

bool all_opens(SQLite::Database& database, const Owners& owners) {
  for (const Uuid& person : people_with_private(database)) {
    if (!owners.key_of(person)) return false;
  }
  return true;
}

}  // namespace

std::optional<fs::path> rescue(const std::vector<fs::path>& folders, const VaultSeal& seal,
                               const Unsaved& unsaved) try {
  const Bytes bytes = sealed(seal, unsaved);
  const std::string name = to_string(uuid_v7(0, uuid_random())) + ".draft";
  for (const fs::path& folder : folders) {
    try {
      make_private_folder(folder);
      write_durably(folder / name, bytes);
      return folder / name;
    } catch (const Error&) {
      continue;  // perhaps the next one takes it
    }
  }
  return std::nullopt;
} catch (const std::exception&) {
  return std::nullopt;
}

std::vector<fs::path> rescued_files(const std::vector<fs::path>& folders, const Uuid& journal) {
  std::vector<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(folder, failed)) {
      if (each.path().extension() != ".draft" || !is_vault(each.path())) continue;
      try {
        if (vault_header_of(each.path()).info.journal == journal) files.push_back(each.path());
      } catch (const Error&) {
        continue;  // a damaged one stays where it is
      }
    }
  }
  return files;
}

std::optional<Unsaved> read_rescued(const fs::path& file, const VaultKeys& keys,
                                    const Owners& owners) try {
  return translated(file, [&]() -> std::optional<Unsaved> {
    const auto database = load_image(file, keys).image.open();
    if (version_of(*database) < schema_version()) migrate(*database);
    if (!all_opens(*database, owners)) return std::nullopt;
    Unsaved unsaved;
    read_entries(*database, owners, {}, [&](Entry entry) {
      unsaved.entries.push_back(std::move(entry));
      return true;
    });
    unsaved.draft = only_draft(*database, owners);
    unsaved.finished = finished_draft(*database, unsaved);
    return unsaved;
  });
} catch (const Error&) {
  return std::nullopt;
}

}  // namespace hearth
