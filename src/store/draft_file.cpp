#include "draft_file.hpp"

#include <algorithm>
#include <tuple>

#include "hearth/store/drafts.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/save.hpp"
#include "open_journal.hpp"
#include "rows/entry_rows.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// What becomes of a draft that was found in a file.
enum class Fate {
  is_here,  ///< or the entry that it became
  follows,  ///< on what is in the journal
  differs,
};

Fate fate_of(SQLite::Database& database, const CutOff& found) {
  if (row_of(database, found.tie.becomes) != 0) return Fate::is_here;
  const auto here = read_draft_row(database, found.row.pack, parse_uuid(found.row.person));
  const std::string mark = mark_of(here);
  if (mark == mark_of(found.row)) return Fate::is_here;
  return mark == found.tie.before ? Fate::follows : Fate::differs;
}

/// Null for what was never taken up.
TakenUp* taken_up(OpenJournal& journal, const Draft& draft) {
  const auto found = std::ranges::find_if(journal.taken_up, [&](const TakenUp& one) {
    return one.pack == draft.pack && one.author == draft.author;
  });
  return found == journal.taken_up.end() ? nullptr : &*found;
}

std::string mark_in(SQLite::Database& database, const Draft& draft) {
  return mark_of(read_draft_row(database, draft.pack, draft.author));
}

/// Whether what the journal has for this pack and person is what the sitting went on from.
bool is_ended(OpenJournal& journal, SQLite::Database& database, const Draft& draft) {
  const std::string mark = mark_in(database, draft);
  if (const DraftFile* const file = draft_file_of(journal, draft)) return mark == file->tie.before;
  const TakenUp* const taken = taken_up(journal, draft);
  return taken == nullptr || mark == taken->mark;
}

DraftFile begin_file(OpenJournal& journal, const Draft& draft) {
  const TakenUp* const taken = taken_up(journal, draft);
  const std::string before =
      taken ? taken->mark
            : journal.read([&](SQLite::Database& database) { return mark_in(database, draft); });
  return {draft, {uuid_v7(draft.started.ms, uuid_random()), before}, {}, {}};
}

/// False if no file takes it.
bool keep_in_file(OpenJournal& journal, const Draft& draft) {
  DraftFile* const known = draft_file_of(journal, draft);
  DraftFile file = known ? std::move(*known) : begin_file(journal, draft);
  std::vector<fs::path> files = new_names(journal);
  if (known) files.insert(files.begin(), file.file);
  const Unsaved words{.draft = draft, .tie = file.tie, .place = journal.storage->place()};
  auto written = write_beside(journal, words, files);
  if (written) {
    if (known && written->file != file.file) std::ignore = remove_durably(file.file);
    file.draft = draft;
    file.file = std::move(written->file);
    file.held = std::move(written->held);
  }
  if (known) {
    *known = std::move(file);
  } else if (written) {
    journal.draft_files.push_back(std::move(file));
  }
  return written.has_value();
}

void remove_file(Journal& journal, const DraftFile& sitting) {
  const fs::path file = sitting.file;
  let_go(inside(journal), sitting);
  remove_imported(journal, file);
}

/// Whoever has changed the keys meanwhile would not find what is kept with the former ones.
bool is_as_it_was(const OpenJournal& journal) try {
  journal.storage->read([](SQLite::Database&) {});
  return true;
} catch (const Error&) {
  return false;  // why it cannot be saved is said by whoever tries
}

}  // namespace

DraftFile* draft_file_of(OpenJournal& journal, const Draft& draft) {
  const auto found = std::ranges::find_if(journal.draft_files, [&](const DraftFile& one) {
    return one.draft.pack == draft.pack && one.draft.author == draft.author;
  });
  return found == journal.draft_files.end() ? nullptr : &*found;
}

void let_go(OpenJournal& journal, const DraftFile& file) {
  std::erase_if(journal.draft_files, [&](const DraftFile& one) { return &one == &file; });
}

void end_sitting(Journal& journal, const DraftFile& sitting) noexcept try {
  remove_file(journal, sitting);
} catch (const std::exception&) {
  return;  // whoever opens the journal next sees that it is done
}

void remove_ended(OpenJournal& journal, SQLite::Database& database, const Draft& draft) {
  if (!is_ended(journal, database, draft)) return;
  remove_draft(database, draft);
  if (TakenUp* const taken = taken_up(journal, draft)) taken->mark.clear();
}

bool import_as_it_lies(const OpenJournal& journal, const CutOff& found) {
  Fate fate = Fate::is_here;
  const auto look = [&](SQLite::Database& database) { fate = fate_of(database, found); };
  journal.storage->read(look);
  if (fate == Fate::follows) {
    journal.storage->change([&](SQLite::Database& database) {
      look(database);
      if (fate == Fate::follows) write_draft_row(database, found.row);
    });
  }
  return fate != Fate::differs;
}

std::optional<Draft> read_draft(const Journal& journal, const std::string& pack,
                                const std::optional<Uuid>& author) {
  OpenJournal& open = inside(journal);
  if (const auto* file = draft_file_of(open, {pack, author, {}, {}, {}})) return file->draft;
  return open.read(
      [&](SQLite::Database& database) { return read_draft(database, open.keys(), pack, author); });
}

std::optional<Draft> take_up_draft(Journal& journal, const std::string& pack,
                                   const std::optional<Uuid>& author) {
  OpenJournal& open = inside(journal);
  const Draft wanted{pack, author, {}, {}, {}};
  if (const auto* file = draft_file_of(open, wanted)) return file->draft;
  TakenUp taken{pack, author, {}};
  auto draft = open.read([&](SQLite::Database& database) {
    taken.mark = mark_in(database, wanted);
    return read_draft(database, open.keys(), pack, author);
  });
  if (TakenUp* const before = taken_up(open, wanted)) {
    *before = std::move(taken);
  } else {
    open.taken_up.push_back(std::move(taken));
  }
  return draft;
}

void keep_draft(Journal& journal, const Draft& draft) {
  OpenJournal& open = inside(journal);
  const auto change = [&](SQLite::Database& database) {
    write_draft(database, open.keys(), draft);
    if (TakenUp* const taken = taken_up(open, draft)) taken->mark = mark_in(database, draft);
  };
  change_or_rescue(open, change, [&] { return Unsaved{.draft = draft}; });
  if (const auto* file = draft_file_of(open, draft)) end_sitting(journal, *file);
}

void keep_sitting(Journal& journal, const Draft& draft) {
  OpenJournal& open = inside(journal);
  const bool has_files = open.encrypted != nullptr && !open.rescue_folders.empty();
  if (has_files && is_as_it_was(open) && keep_in_file(open, draft)) return;
  keep_draft(journal, draft);
}

void leave_sitting(Journal& journal, const Draft& draft) {
  OpenJournal& open = inside(journal);
  const DraftFile* known = draft_file_of(open, draft);
  if (known == nullptr) return;
  keep_sitting(journal, Draft(known->draft));  // whatever has become of the file meanwhile
  known = draft_file_of(open, draft);
  if (known == nullptr) return;
  const fs::path file = known->file;
  let_go(open, *known);
  try {
    import_here(journal, file, {});
  } catch (const Waiting&) {
    return;  // the next command says why
  } catch (const Error& failure) {
    throw kept_in(file, failure);
  }
}

void discard_draft(Journal& journal, const Draft& draft) {
  OpenJournal& open = inside(journal);
  const DraftFile* const file = draft_file_of(open, draft);
  const bool lies_in_journal = file == nullptr || open.read([&](SQLite::Database& database) {
    return is_ended(open, database, draft);
  });
  if (lies_in_journal) {
    open.storage->change([&](SQLite::Database& database) { remove_ended(open, database, draft); });
  }
  if (file != nullptr) remove_file(journal, *file);
}

}  // namespace hearth
