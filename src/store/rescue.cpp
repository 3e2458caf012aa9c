#include "hearth/store/rescue.hpp"

#include <algorithm>
#include <chrono>
#include <functional>

#include "durable_file.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/random.hpp"
#include "hearth/vault/container.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"
#include "storage/vault_image.hpp"
#include "unsaved.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPlace = "place";
constexpr const char* kFinished = "finished";
constexpr const char* kFinishedStarted = "finished started";

void put(SQLite::Database& database, const char* key, const std::string& value) {
  SQLite::Statement note(database, "INSERT INTO meta (key, value) VALUES (?, ?)");
  note.bind(1, key);
  note.bind(2, value);
  note.exec();
}

std::optional<std::string> found(SQLite::Database& database, const char* key) {
  SQLite::Statement row(database, "SELECT value FROM meta WHERE key = ?");
  row.bind(1, key);
  if (!row.executeStep()) return std::nullopt;
  return row.getColumn(0).getString();
}

void fill(SQLite::Database& database, const VaultSeal& seal, const Unsaved& unsaved) {
  for (const Person& person : seal.people) add_person(database, person);
  for (const Entry& entry : unsaved.entries) write_entry(database, seal.personal, entry);
  if (unsaved.draft) write_draft(database, seal.personal, *unsaved.draft);
  put(database, kPlace, unsaved.place.string());
  if (!unsaved.finished) return;
  put(database, kFinished, unsaved.finished->pack);
  put(database, kFinishedStarted, to_string(unsaved.finished->started));
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

std::optional<Draft> only_draft(SQLite::Database& database, const PersonalKeys& personal) {
  SQLite::Statement row(database, "SELECT pack, person FROM draft");
  if (!row.executeStep()) return std::nullopt;
  return read_draft(database, personal, row.getColumn(0).getString(),
                    parse_uuid(row.getColumn(1).getString()));
}

std::optional<Draft> finished_draft(SQLite::Database& database, const Unsaved& unsaved) {
  const auto pack = found(database, kFinished);
  const auto started = parse_moment(found(database, kFinishedStarted).value_or(""));
  if (!pack || !started || unsaved.entries.empty()) return std::nullopt;
  return Draft{*pack, unsaved.entries.front().author, "", *started, {}};
}

bool all_opens(SQLite::Database& database, const PersonalKeys& personal) {
  for (const Uuid& person : people_with_private(database)) {
    if (!personal.key_of(person)) return false;
  }
  return true;
}

/// Names are in the order of time, even if HEARTH_NOW stands still.
std::int64_t ms_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

bool is_of(const fs::path& file, std::span<const Uuid> journals) try {
  if (file.extension() != ".draft" || !is_vault(file)) return false;
  const Uuid journal = vault_header_of(file).info.journal;
  return std::ranges::find(journals, journal) != journals.end();
} catch (const Error&) {
  return false;  // of which journal it is cannot be told
}

Unsaved unsaved_in(SQLite::Database& database, const PersonalKeys& personal) {
  Unsaved unsaved;
  read_entries(database, personal, {}, [&](Entry entry) {
    unsaved.entries.push_back(std::move(entry));
    return true;
  });
  unsaved.draft = only_draft(database, personal);
  unsaved.finished = finished_draft(database, unsaved);
  unsaved.place = found(database, kPlace).value_or("");
  return unsaved;
}

ReadRescued read_with(SQLite::Database& database, const PersonalKeys& personal) {
  if (!all_opens(database, personal)) return {std::nullopt, Waiting::person};
  if (!found(database, kPlace)) return {std::nullopt, Waiting::no_words};
  return {unsaved_in(database, personal)};
}

ReadRescued opened(const fs::path& file, const VaultKeys& keys,
                   const std::function<ReadRescued(SQLite::Database&)>& read) try {
  if (!keys_fit(vault_header_of(file), keys)) return {std::nullopt, Waiting::keys};
  return translated(file, [&] {
    const auto database = load_image(file, keys).image.open();
    if (version_of(*database) < schema_version()) migrate(*database);
    return read(*database);
  });
} catch (const Error&) {
  return {std::nullopt, Waiting::damaged};
}

}  // namespace

std::optional<fs::path> rescue(const std::vector<fs::path>& folders, const VaultSeal& seal,
                               const Unsaved& unsaved) try {
  const Bytes bytes = sealed(seal, unsaved);
  const std::string name = to_string(uuid_v7(ms_now(), uuid_random())) + ".draft";
  for (const fs::path& folder : folders) {
    try {
      make_private_folder(folder);
      write_durably(folder / name, bytes, owner_for(folder / name));
      return folder / name;
    } catch (const Error&) {
      continue;  // perhaps the next one takes it
    }
  }
  return std::nullopt;
} catch (const std::exception&) {
  return std::nullopt;
}

std::vector<fs::path> rescued_files(const std::vector<fs::path>& folders,
                                    std::span<const Uuid> journals) {
  std::vector<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(folder, failed)) {
      if (is_of(each.path(), journals)) files.push_back(each.path());
    }
  }
  std::ranges::sort(
      files, [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
  return files;
}

ReadRescued read_rescued(const fs::path& file, const VaultKeys& keys,
                         const PersonalKeys& personal) {
  return opened(file, keys,
                [&](SQLite::Database& database) { return read_with(database, personal); });
}

ReadRescued read_rescued(const fs::path& file, const VaultKeys& keys) {
  return opened(file, keys, [&](SQLite::Database& database) {
    const VaultInfo info = vault_header_of(file).info;
    return read_with(database, PersonalKeys(read_people(database), info, std::span(&keys, 1)));
  });
}

}  // namespace hearth
