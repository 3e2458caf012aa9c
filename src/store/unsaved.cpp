#include <algorithm>
#include <chrono>
#include <tuple>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/container.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"
#include "rows/schema.hpp"
#include "rows/sqlite_errors.hpp"
#include "storage/image.hpp"
#include "storage/storage.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPlace = "place";
constexpr const char* kFinished = "finished";
constexpr const char* kFinishedStarted = "finished started";
constexpr const char* kBecomes = "becomes";
constexpr const char* kBefore = "before";

/// The length of a file tells no more of what was answered than so many bytes.
constexpr std::size_t kStep = 16384;

void fill(SQLite::Database& database, const EncryptedStorage& storage, const Unsaved& words) {
  for (const Person& person : storage.people()) add_person(database, person);
  for (const Entry& entry : words.entries) write_entry(database, storage.personal_keys(), entry);
  if (words.draft) write_draft(database, storage.personal_keys(), *words.draft);
  note(database, kPlace, words.place.string());
  if (words.tie) {
    note(database, kBecomes, to_string(words.tie->becomes));
    note(database, kBefore, words.tie->before);
  }
  if (!words.finished) return;
  note(database, kFinished, words.finished->pack);
  note(database, kFinishedStarted, to_string(words.finished->started));
}

Bytes encrypted(const EncryptedStorage& storage, const Unsaved& words) {
  const auto database = empty_database();
  database->exec("PRAGMA page_size = 512");  // the disk may be full
  SQLite::Transaction transaction(*database);
  migrate(*database);
  fill(*database, storage, words);
  transaction.commit();
  const SqliteImage image = SqliteImage::of(*database);
  // SQLite passes over what follows its last page.
  Secret padded((image.view().size() / kStep + 1) * kStep);
  std::ranges::copy(image.view(), padded.bytes().begin());
  Bytes bytes;
  seal_vault(storage.info(), storage.keys(), padded.view(), append_to(bytes));
  return bytes;
}

/// Names are in the order of time, even if HEARTH_NOW stands still.
std::int64_t ms_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

/// Where words of a sitting that has a file are rescued to: into that first.
std::vector<fs::path> places_for(const OpenJournal& journal, const DraftFile* sitting) {
  std::vector<fs::path> files = new_names(journal);
  if (sitting != nullptr) files.insert(files.begin(), sitting->file);
  return files;
}

/// Whether this person has a key of their own that is not here: what bears their name is not theirs
/// to sign when it is.
bool is_unheard(const PersonalKeys& keys, const std::optional<Uuid>& author) {
  return keys.signs(author) && keys.signing_key_of(author) == nullptr;
}

/// With ids, so that what is imported twice is still one entry.
void prepare(std::vector<Entry>& entries, const PersonalKeys& keys) {
  for (Entry& entry : entries) {
    if (entry.id == Uuid{}) entry.id = uuid_v7(entry.at.ms, uuid_random());
    if (entry.entry == Uuid{}) entry.entry = entry.id;
    if (is_unheard(keys, entry.author)) entry.standing = Standing::unconfirmed;
  }
}

DraftFile* sitting_of(OpenJournal& journal, const Unsaved& words) {
  if (words.draft) return draft_file_of(journal, *words.draft);
  return words.finished ? draft_file_of(journal, *words.finished) : nullptr;
}

/// The file where the words are now; that of their sitting holds them in place of the draft.
std::optional<fs::path> write_rescued(OpenJournal& journal, Unsaved words) {
  const DraftFile* const sitting = sitting_of(journal, words);
  if (sitting != nullptr) words.tie = sitting->tie;
  const auto written = write_beside(journal, words, places_for(journal, sitting));
  if (!written) return std::nullopt;
  if (sitting != nullptr) let_go(journal, *sitting);
  return written->file;
}

KeptNowhere::Words all_of(const Unsaved& words) {
  KeptNowhere::Words all;
  for (const Entry& entry : words.entries) {
    all.answers.insert(all.answers.end(), entry.answers.begin(), entry.answers.end());
  }
  if (!words.draft) return all;
  all.answers = words.draft->answers;
  if (words.draft->begun) all.begun = words.draft->begun->text;
  return all;
}

/// Throws what is being handled, with where the words are now.
[[noreturn]] void rescue(OpenJournal& journal, Unsaved words, const Error& failure) {
  // Without the author's key there is no way to keep it either.
  const bool unheard = words.draft && is_unheard(journal.keys(), words.draft->author);
  if (failure.exit() == Exit::locked || journal.rescue_folders.empty() || unheard) throw;
  words.place = journal.storage->place();
  prepare(words.entries, journal.keys());
  const auto file = write_rescued(journal, words);
  if (!file) throw KeptNowhere(failure, all_of(words));
  throw kept_in(*file, failure);
}

std::optional<Draft> only_draft(SQLite::Database& database, const PersonalKeys& personal) {
  SQLite::Statement row(database, "SELECT pack, person FROM draft");
  if (!row.executeStep()) return std::nullopt;
  return read_draft(database, personal, row.getColumn(0).getString(),
                    parse_uuid(row.getColumn(1).getString()));
}

std::optional<Draft> finished_draft(SQLite::Database& database, const Unsaved& words) {
  const auto pack = noted(database, kFinished);
  const auto started = parse_moment(noted(database, kFinishedStarted).value_or(""));
  if (!pack || !started || words.entries.empty()) return std::nullopt;
  return Draft{*pack, words.entries.front().author, "", *started, {}};
}

std::optional<DraftTie> tie_in(SQLite::Database& database) {
  const auto becomes = parse_uuid(noted(database, kBecomes).value_or(""));
  if (!becomes) return std::nullopt;
  return DraftTie{*becomes, noted(database, kBefore).value_or("")};
}

/// Of words that could not be saved there is no draft, or no tie.
std::optional<CutOff> cut_off_in(SQLite::Database& database) {
  const auto tie = tie_in(database);
  SQLite::Statement draft(database, "SELECT pack, person FROM draft");
  if (!tie || !draft.executeStep()) return std::nullopt;
  auto row = read_draft_row(database, draft.getColumn(0).getString(),
                            parse_uuid(draft.getColumn(1).getString()));
  return CutOff{*tie, *std::move(row), noted(database, kPlace).value_or("")};
}

bool all_opens(SQLite::Database& database, const PersonalKeys& personal) {
  return std::ranges::all_of(people_with_private(database), [&](const Uuid& person) {
    return personal.key_of(person) != nullptr;
  });
}

Unsaved words_in(SQLite::Database& database, const PersonalKeys& personal) {
  if (!all_opens(database, personal)) throw waits_for_author();
  const auto place = noted(database, kPlace);
  if (!place) {
    throw ForOtherKeys(
        tr("it is an encrypted journal, and not words that could not be saved"),
        tr("`hearth restore` goes back to it; `hearth export` of it can be brought in."));
  }
  Unsaved words{.place = *place};
  read_entries(database, personal, {}, [&](Entry entry) {
    words.entries.push_back(std::move(entry));
    return true;
  });
  words.draft = only_draft(database, personal);
  words.finished = finished_draft(database, words);
  words.tie = tie_in(database);
  return words;
}

template <typename Read>
auto unless_damaged(const Read& read) try {
  return read();
} catch (const Waiting&) {
  throw;
} catch (const Error&) {
  throw ForOtherKeys(tr("the file is damaged"),
                     tr("Put a copy of it in its place if there is one; else remove it."));
}

template <typename Read>
auto open_rescued(const fs::path& file, const VaultKeys& keys, const Read& read) {
  return unless_damaged([&] {
    return translated(file, [&] {
      const auto database = load_image(file, keys).image.open();
      if (version_of(*database) < schema_version()) migrate(*database);
      return read(*database);
    });
  });
}

}  // namespace

Waiting waits_for_author() {
  return {tr("they are private, and the passphrase of who wrote them is not here"),
          tr("They are taken in when that passphrase opens the journal."), Exit::locked};
}

void change_or_rescue(OpenJournal& journal, const std::function<void(SQLite::Database&)>& change,
                      const std::function<Unsaved()>& words) try {
  journal.storage->change(change);
} catch (const Error& failure) {
  rescue(journal, words(), failure);
}

std::vector<fs::path> new_names(const OpenJournal& journal) {
  std::vector<fs::path> names;
  const std::string name = to_string(uuid_v7(ms_now(), uuid_random())) + kRescued;
  for (const fs::path& folder : journal.rescue_folders) names.push_back(folder / name);
  return names;
}

std::optional<Written> write_beside(const OpenJournal& journal, const Unsaved& words,
                                    const std::vector<fs::path>& files) try {
  if (!journal.encrypted) return std::nullopt;
  const Bytes bytes = encrypted(*journal.encrypted, words);
  for (const fs::path& file : files) {
    const bool is_new = !is_there(file);
    try {
      make_private_folder(file.parent_path());
      return Written{file, write_and_hold(file, bytes, owner_for(file))};
    } catch (const Error&) {
      // Perhaps the next one takes it. What was written and not confirmed would be a second one.
      if (is_new) std::ignore = remove_durably(file);
    }
  }
  return std::nullopt;
} catch (const std::exception&) {
  return std::nullopt;
}

std::optional<CutOff> read_cut_off(const fs::path& file, const OpenJournal& journal) {
  if (!journal.encrypted) return std::nullopt;
  const VaultHeader header = unless_damaged([&] { return vault_header_of(file); });
  if (!keys_fit(header, journal.encrypted->keys())) return std::nullopt;
  return open_rescued(file, journal.encrypted->keys(), cut_off_in);
}

Unsaved read_rescued(const fs::path& file, const OpenJournal& journal, const Opener& opener) {
  const VaultHeader header = unless_damaged([&] { return vault_header_of(file); });
  if (journal.encrypted && keys_fit(header, journal.encrypted->keys())) {
    return open_rescued(file, journal.encrypted->keys(), [&](SQLite::Database& database) {
      return words_in(database, journal.keys());
    });
  }
  const std::optional<VaultKeys> keys = opener ? std::optional(opener(header)) : std::nullopt;
  if (!keys || !keys_fit(header, *keys)) {
    throw ForOtherKeys(tr("they are encrypted with another key than the journal's"),
                       tr("`hearth import '{}'` takes them in with the passphrase of then.",
                          printable(file.string())));
  }
  return open_rescued(file, *keys, [&](SQLite::Database& database) {
    return words_in(database,
                    PersonalKeys(read_people(database), header.info, std::span(&*keys, 1)));
  });
}

}  // namespace hearth
