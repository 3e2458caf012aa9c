#include <fmt/core.h>

#include <utility>

#include "entry_rows.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/random.hpp"
#include "medium.hpp"

namespace hearth {
namespace {

/// What is taken back twice is still one entry.
void name(Entry& entry) {
  if (entry.id == Uuid{}) entry.id = uuid_v7(entry.at.ms, uuid_random());
  if (entry.entry == Uuid{}) entry.entry = entry.id;
}

}  // namespace

void Journal::rescue_to(std::vector<std::filesystem::path> folders) {
  rescue_folders_ = std::move(folders);
}

void Journal::give_up(const Error& failure, const Unsaved& unsaved) {
  // Without the author's key there is no way to keep it either.
  if (failure.exit() == Exit::locked || rescue_folders_.empty()) throw Error(failure);
  Unsaved named = unsaved;
  for (Entry& entry : named.entries) name(entry);
  const auto file = medium_->keep_elsewhere(rescue_folders_, named);
  const std::string where =
      file ? fmt::format(
                 "Your words are kept, encrypted, in {}: the next command that can save "
                 "takes them into the journal.",
                 file->string())
           : "Your latest words could be kept nowhere: copy them while you see them.";
  throw Error(failure.what(), fmt::format("{}\n{}", failure.hint(), where), failure.exit());
}

bool Journal::holds(const Uuid& revision) const {
  bool found = false;
  medium_->read([&](SQLite::Database& database) {
    SQLite::Statement row(database, "SELECT 1 FROM entry WHERE id = ?");
    row.bind(1, to_string(revision));
    found = row.executeStep();
  });
  return found;
}

bool Journal::take_back(const std::filesystem::path& file, Moment now) try {
  auto unsaved = medium_->read_kept(file);
  if (!unsaved) return false;
  std::erase_if(unsaved->entries, [&](const Entry& entry) { return holds(entry.id); });
  if (!unsaved->entries.empty()) {
    append(unsaved->entries, now, unsaved->finished ? &*unsaved->finished : nullptr);
  }
  if (unsaved->draft) keep(*unsaved->draft);
  std::error_code failed;
  return std::filesystem::remove(file, failed);
} catch (const Error&) {
  return false;  // it stays where it is until the journal can be saved again
}

std::size_t Journal::take_back(Moment now) {
  // What fails here is kept already.
  std::vector<std::filesystem::path> folders = std::exchange(rescue_folders_, {});
  std::size_t count = 0;
  for (const auto& file : medium_->kept_elsewhere(folders)) count += take_back(file, now) ? 1 : 0;
  rescue_folders_ = std::move(folders);
  return count;
}

}  // namespace hearth
