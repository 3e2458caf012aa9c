#include "hearth/store/rescue.hpp"

#include <algorithm>
#include <span>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/save.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "rows/draft_rows.hpp"
#include "rows/entry_rows.hpp"
#include "rows/entry_stamp.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

bool is_of(const fs::path& file, std::span<const Uuid> journals) try {
  if (file.extension() != kRescued || !is_vault(file)) return false;
  const Uuid journal = vault_header_of(file).info.journal;
  return std::ranges::find(journals, journal) != journals.end();
} catch (const Error&) {
  return false;  // of which journal it is cannot be told
}

std::vector<fs::path> files_of(const std::vector<fs::path>& folders,
                               std::span<const Uuid> journals) {
  std::vector<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(folder, failed)) {
      if (is_of(each.path(), journals) && !is_held(each.path())) files.push_back(each.path());
    }
  }
  std::ranges::sort(
      files, [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
  return files;
}

/// Under which ids the journal is encrypted, or was before; rescued words go by them.
std::vector<Uuid> vault_ids(const Journal& journal) {
  const OpenJournal& open = inside(journal);
  std::vector<Uuid> ids = open.read(former_vaults);
  if (open.encrypted) ids.push_back(open.encrypted->info().journal);
  return ids;
}

/// What a draft that was rescued adds to the one that is in the journal.
struct MergedDraft {
  std::optional<Draft> better;  ///< to be kept in its place; empty if nothing is to be changed
  bool whole = true;            ///< all that was rescued is in the journal then
};

const Answer* answer_to(const Draft& draft, const std::string& question) {
  const auto found = std::ranges::find_if(
      draft.answers, [&](const Answer& one) { return one.wording->id == question; });
  return found == draft.answers.end() ? nullptr : &*found;
}

bool covers(const Draft& more, const Draft& less) {
  return std::ranges::all_of(less.answers, [&](const Answer& answer) {
    return answer_to(more, answer.wording->id) != nullptr;
  });
}

bool is_further_on(const Draft& rescued, const Draft& here) {
  return covers(rescued, here) && rescued.answers.size() > here.answers.size();
}

/// Adds what is missing, and says whether the rest is as it is here.
MergedDraft filled_up(Draft here, const Draft& rescued) {
  MergedDraft result;
  const std::size_t before = here.answers.size();
  const bool begins = rescued.begun && !here.begun && !answer_to(here, rescued.begun->question);
  if (begins) here.begun = rescued.begun;
  for (const Answer& answer : rescued.answers) {
    const Answer* const given = answer_to(here, answer.wording->id);
    if (given == nullptr) {
      here.answers.push_back(answer);
    } else if (given->value != answer.value || given->share != answer.share) {
      result.whole = false;
    }
  }
  if (begins || here.answers.size() > before) result.better = std::move(here);
  return result;
}

/// An answer that was given since is never replaced, unless what was rescued is plainly the same
/// sitting further on; another sitting of the same pack is not mixed in but has to wait.
MergedDraft merged(const std::optional<Draft>& here, const Draft& rescued, bool may_go_on) {
  const bool says_nothing = here && here->answers.empty() && !here->begun;
  if (!here || says_nothing) return {rescued, true};
  if (here->started != rescued.started || here->occasion != rescued.occasion) {
    return {std::nullopt, false};
  }
  if (may_go_on && is_further_on(rescued, *here)) return {rescued, true};
  return filled_up(*here, rescued);
}

/// What is to be changed so that rescued words are in the journal.
struct ToImport {
  std::vector<Entry> entries;  ///< those that are not here
  bool ends = false;           ///< with the draft that they end
  MergedDraft draft;

  bool anything() const { return !entries.empty() || draft.better; }
};

/// Whether the journal has nothing else of a sitting than what that went on from.
bool follows(const std::optional<DraftRow>& here, const Unsaved& words) {
  return words.tie && mark_of(here) == words.tie->before;
}

/// Only the draft of the sitting that the entries end, not one that was begun since.
bool ends_draft(SQLite::Database& database, const Unsaved& words) {
  if (!words.finished) return false;
  const auto here = read_draft_row(database, words.finished->pack, words.finished->author);
  if (words.tie) return follows(here, words);
  return here && here->started == to_string(words.finished->started);
}

/// What a draft adds; nothing if the journal has the entry that it became.
MergedDraft merged(SQLite::Database& database, const PersonalKeys& keys, const Unsaved& words) {
  const Draft& draft = *words.draft;
  if (words.tie && row_of(database, words.tie->becomes) != 0) return {};
  if (follows(read_draft_row(database, draft.pack, draft.author), words)) return {draft, true};
  // What a sitting goes on from is known: this is not it.
  const bool may_go_on = !words.tie;
  return merged(read_draft(database, keys, draft.pack, draft.author), draft, may_go_on);
}

ToImport to_import(SQLite::Database& database, const PersonalKeys& keys, const Unsaved& words) {
  ToImport import;
  for (const Entry& entry : words.entries) {
    if (row_of(database, entry.id) == 0) import.entries.push_back(entry);
  }
  import.ends = !import.entries.empty() && ends_draft(database, words);
  if (words.draft) import.draft = merged(database, keys, words);
  return import;
}

void check_authors(const Journal& journal, const Unsaved& words) {
  std::vector<std::optional<Uuid>> authors;
  for (const Entry& entry : words.entries) authors.push_back(entry.author);
  if (words.draft) authors.push_back(words.draft->author);
  const std::vector<Person> people = journal.people();
  const bool known = std::ranges::all_of(authors, [&](const std::optional<Uuid>& author) {
    return !author || std::ranges::count(people, *author, &Person::id) > 0;
  });
  if (!known) {
    throw Waiting(tr("they are of people who do not write in this journal"),
                  tr("Open the journal that they belong to with --journal."));
  }
  // What of a draft in the journal is closed could not be kept when it is written over.
  const bool begun = words.draft && words.draft->author;
  if (begun && privacy_of(journal, *words.draft->author) == Privacy::closed) {
    throw waits_for_author();
  }
}

/// Looked at first, as nothing may be saved for words that only wait.
void import_words(Journal& journal, const Unsaved& words, Moment now) {
  check_authors(journal, words);
  const OpenJournal& open = inside(journal);
  ToImport import;
  const auto look = [&](SQLite::Database& database) {
    import = to_import(database, open.keys(), words);
  };
  open.storage->read(look);
  if (import.anything()) {
    open.storage->change([&](SQLite::Database& database) {
      look(database);
      write_stamped(database, open.keys(), import.entries, now);
      if (import.ends) remove_draft(database, *words.finished);
      if (import.draft.better) write_draft(database, open.keys(), *import.draft.better);
    });
  }
  if (import.draft.whole) return;
  throw Waiting(tr("the same questions are begun in the journal, with other answers"),
                tr("Finish or discard these, and the next command takes them in."));
}

std::string taken_note(const fs::path& file) { return "taken " + file.filename().string(); }

/// A copy of the journal is not the place for what was meant for the journal itself.
bool is_meant_here(const OpenJournal& open, const fs::path& file, const fs::path& place) {
  if (place == open.storage->place()) return true;
  std::error_code failed;
  if (fs::exists(place, failed)) return false;
  throw Waiting(
      tr("they belong to a journal at {}, which is there no more", printable(place.string())),
      tr("`hearth import '{}'` takes them in if this is that journal.", printable(file.string())));
}

/// False if it is for a journal at another place.
bool import_words_here(Journal& journal, const fs::path& file, Moment now) {
  const OpenJournal& open = inside(journal);
  const Unsaved words = read_rescued(file, open);
  if (!is_meant_here(open, file, words.place)) return false;
  import_words(journal, words, now);
  return true;
}

/// Nobody is told that a draft waits for its author: that they have begun is theirs to tell.
bool import_draft_here(Journal& journal, const fs::path& file, const CutOff& found, Moment now) {
  const OpenJournal& open = inside(journal);
  if (found.place == open.storage->place() && import_as_it_lies(open, found)) return true;
  try {
    return import_words_here(journal, file, now);
  } catch (const Waiting& why) {
    if (why.exit() == Exit::locked) return false;
    throw;
  }
}

Waiting waits_for_saving() {
  return {tr("the journal cannot be saved now"),
          tr("The next command that can save takes them in.")};
}

}  // namespace

void remove_imported(Journal& journal, const fs::path& file) {
  if (remove_durably(file)) note_said(journal, taken_note(file));
}

Imported import_here(Journal& journal, const fs::path& file, Moment now) {
  Imported kind = Imported::draft;
  if (!was_said(journal, taken_note(file))) {
    const auto found = read_cut_off(file, inside(journal));
    const bool is_here = found ? import_draft_here(journal, file, *found, now)
                               : import_words_here(journal, file, now);
    if (!is_here) return Imported::nothing;
    if (!found) kind = Imported::words;
  }
  remove_imported(journal, file);
  return kind;
}

void rescue_to(Journal& journal, std::vector<fs::path> folders) {
  inside(journal).rescue_folders = std::move(folders);
}

ImportedWords import_rescued(Journal& journal, Moment now) {
  for (const fs::path& folder : inside(journal).rescue_folders) remove_unfinished(folder, kRescued);
  ImportedWords result;
  for (const fs::path& file : files_of(inside(journal).rescue_folders, vault_ids(journal))) {
    try {
      if (import_here(journal, file, now) == Imported::words) ++result.imported;
    } catch (const ForOtherKeys& why) {
      result.left.push_back({file, why, true});
    } catch (const Waiting& why) {
      result.left.push_back({file, why});
    } catch (const Error& failure) {
      const bool locked = failure.exit() == Exit::locked;
      result.left.push_back({file, locked ? waits_for_author() : waits_for_saving()});
    }
  }
  return result;
}

void import_rescued(Journal& journal, const fs::path& file, const Opener& opener, Moment now) {
  import_words(journal, read_rescued(file, inside(journal), opener), now);
  remove_imported(journal, file);
}

std::vector<fs::path> rescued_files(const std::vector<fs::path>& folders, const fs::path& path) {
  return files_of(folders, is_vault(path) ? std::vector{vault_header_of(path).info.journal}
                                          : vault_ids(Journal::open(path)));
}

}  // namespace hearth
