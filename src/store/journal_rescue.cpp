#include <fmt/core.h>

#include <utility>

#include "draft_merge.hpp"
#include "draft_rows.hpp"
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

/// Only the draft of the sitting that the entries end, not of one that was begun since.
bool Journal::is_begun(const Draft& finished) const {
  const auto here = draft(finished.pack, finished.author);
  return here && here->started == finished.started;
}

bool Journal::take_back(const Draft& rescued) {
  const MergedDraft seen = merged(draft(rescued.pack, rescued.author), rescued);
  if (!seen.better) return seen.whole;
  MergedDraft now;
  medium_->change([&](SQLite::Database& database) {
    const Owners& owners = medium_->owners();
    now = merged(read_draft(database, owners, rescued.pack, rescued.author), rescued);
    if (now.better) write_draft(database, owners, *now.better);
  });
  return now.whole;
}

bool Journal::take_back(Unsaved unsaved, Moment now) {
  std::erase_if(unsaved.entries, [&](const Entry& entry) { return holds(entry.id); });
  if (!unsaved.entries.empty()) {
    const bool ends = unsaved.finished && is_begun(*unsaved.finished);
    append(unsaved.entries, now, ends ? &*unsaved.finished : nullptr);
  }
  return !unsaved.draft || take_back(*unsaved.draft);
}

/// A file that cannot be removed is still taken only once.
std::optional<Waiting> Journal::take_back(const std::filesystem::path& file, Moment now) try {
  const std::string taken = "taken " + file.filename().string();
  std::error_code failed;
  if (!was_said(taken)) {
    ReadRescued read = medium_->read_kept(file);
    if (!read.unsaved) return read.why;
    const auto& begun = read.unsaved->draft;
    if (begun && begun->author && privacy_of(*begun->author) == Privacy::closed) {
      return Waiting::person;
    }
    if (!take_back(std::move(*read.unsaved), now)) return Waiting::sitting;
  }
  std::filesystem::remove(file, failed);
  if (failed) note_said(taken);
  return std::nullopt;
} catch (const Error& failure) {
  return failure.exit() == Exit::locked ? Waiting::person : Waiting::unsaved;
}

TakenBack Journal::take_back(Moment now) {
  // What fails here is kept already.
  std::vector<std::filesystem::path> folders = std::exchange(rescue_folders_, {});
  TakenBack result;
  for (const auto& file : medium_->kept_elsewhere(folders)) {
    if (const auto why = take_back(file, now)) {
      result.left.push_back({file, *why});
    } else {
      ++result.taken;
    }
  }
  rescue_folders_ = std::move(folders);
  return result;
}

}  // namespace hearth
