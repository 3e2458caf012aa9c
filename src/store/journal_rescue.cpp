#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/random.hpp"
#include "draft_merge.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "storage/encrypted_storage.hpp"
#include "storage/former_vaults.hpp"
#include "storage/keys_changed.hpp"

namespace hearth {
namespace {

/// What is taken back twice is still one entry.
void name(Entry& entry) {
  if (entry.id == Uuid{}) entry.id = uuid_v7(entry.at.ms, uuid_random());
  if (entry.entry == Uuid{}) entry.entry = entry.id;
}

/// Whether this person has a key of their own that is not here: what bears their name is not theirs
/// to sign when it is.
bool is_unheard(const PersonalKeys& keys, const std::optional<Uuid>& author) {
  return keys.signs(author) && keys.signing_key_of(author) == nullptr;
}

std::string taken_note(const std::filesystem::path& file) {
  return "taken " + file.filename().string();
}

std::string kept_where(const std::optional<std::filesystem::path>& file, bool other_keys) {
  if (!file) return "Your latest words could be kept nowhere: copy them while you see them.";
  if (other_keys) {
    return fmt::format(
        "Your words are kept, encrypted, in {0}: `hearth import '{0}'` takes them into the "
        "journal, with the passphrase from before.",
        file->string());
  }
  return fmt::format(
      "Your words are kept, encrypted, in {}: the next command that can save takes them into the "
      "journal.",
      file->string());
}

}  // namespace

void Journal::rescue_to(std::vector<std::filesystem::path> folders) {
  rescue_folders_ = std::move(folders);
}

void Journal::give_up(const Error& failure, const Unsaved& unsaved) {
  // Without the author's key there is no way to keep it either.
  const bool unheard = unsaved.draft && is_unheard(keys(), unsaved.draft->author);
  if (failure.exit() == Exit::locked || rescue_folders_.empty() || unheard) throw Error(failure);
  const bool other_keys = dynamic_cast<const KeysChanged*>(&failure) != nullptr;
  Unsaved named = unsaved;
  named.place = storage_->place();
  for (Entry& entry : named.entries) {
    name(entry);
    if (is_unheard(keys(), entry.author)) entry.standing = Standing::unconfirmed;
  }
  const auto file = encrypted_ ? rescue(rescue_folders_, encrypted_->seal(), named) : std::nullopt;
  const std::string where = kept_where(file, other_keys);
  // Whoever runs it again would have the words twice.
  const bool says_all = file && other_keys;
  throw Error(failure.what(), says_all ? where : fmt::format("{}\n{}", failure.hint(), where),
              failure.exit());
}

ReadRescued Journal::read_kept(const std::filesystem::path& file) const {
  return encrypted_ ? read_rescued(file, encrypted_->keys(), keys()) : ReadRescued{};
}

bool Journal::holds(const Uuid& revision) const {
  bool found = false;
  storage_->read([&](SQLite::Database& database) {
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
  storage_->change([&](SQLite::Database& database) {
    now = merged(read_draft(database, keys(), rescued.pack, rescued.author), rescued);
    if (now.better) write_draft(database, keys(), *now.better);
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

std::optional<Waiting> Journal::objection(const Unsaved& rescued) const {
  std::vector<std::optional<Uuid>> authors;
  for (const Entry& entry : rescued.entries) authors.push_back(entry.author);
  if (rescued.draft) authors.push_back(rescued.draft->author);
  const std::vector<Person> here = people();
  for (const auto& author : authors) {
    if (!author) continue;
    if (std::ranges::none_of(here, [&](const Person& one) { return one.id == *author; }))
      return Waiting::strangers;
  }
  // What of a draft in the journal is closed could not be kept when it is written over.
  const bool begun = rescued.draft && rescued.draft->author;
  if (begun && privacy_of(*rescued.draft->author) == Privacy::closed) return Waiting::person;
  return std::nullopt;
}

/// A copy of the journal is not the place for what was meant for the journal itself.
std::optional<Waiting> Journal::misplaced(const Unsaved& rescued) const {
  if (rescued.place == storage_->place()) return std::nullopt;
  std::error_code failed;
  return std::filesystem::exists(rescued.place, failed) ? Waiting::elsewhere : Waiting::moved;
}

/// A file that cannot be removed is still taken only once.
void Journal::is_taken(const std::filesystem::path& file) {
  std::error_code failed;
  std::filesystem::remove(file, failed);
  if (failed) note_said(taken_note(file));
}

std::optional<RescuedFile> Journal::take_back(const std::filesystem::path& file, Moment now) try {
  if (!was_said(taken_note(file))) {
    ReadRescued read = read_kept(file);
    if (!read.unsaved) return RescuedFile{file, read.why, {}};
    auto why = misplaced(*read.unsaved);
    if (!why) why = objection(*read.unsaved);
    if (why) return RescuedFile{file, *why, read.unsaved->place};
    if (!take_back(std::move(*read.unsaved), now)) return RescuedFile{file, Waiting::sitting, {}};
  }
  is_taken(file);
  return std::nullopt;
} catch (const Error& failure) {
  return RescuedFile{file, failure.exit() == Exit::locked ? Waiting::person : Waiting::unsaved, {}};
}

std::optional<Waiting> Journal::take_back(const std::filesystem::path& file, const Opener& opener,
                                          Moment now) {
  ReadRescued read = read_kept(file);
  if (read.why == Waiting::keys && !read.unsaved) {
    read = read_rescued(file, opener(vault_header_of(file)));
  }
  if (!read.unsaved) return read.why;
  if (const auto why = objection(*read.unsaved)) return why;
  if (!take_back(std::move(*read.unsaved), now)) return Waiting::sitting;
  is_taken(file);
  return std::nullopt;
}

std::vector<Uuid> Journal::vaults() const {
  std::vector<Uuid> vaults;
  storage_->read([&](SQLite::Database& database) { vaults = former_vaults(database); });
  if (encrypted_) vaults.push_back(encrypted_->info().journal);
  return vaults;
}

TakenBack Journal::take_back(Moment now) {
  // What fails here is kept already.
  std::vector<std::filesystem::path> folders = std::exchange(rescue_folders_, {});
  TakenBack result;
  for (const auto& file : rescued_files(folders, vaults())) {
    if (auto left = take_back(file, now)) {
      result.left.push_back(std::move(*left));
    } else {
      ++result.taken;
    }
  }
  rescue_folders_ = std::move(folders);
  return result;
}

}  // namespace hearth
