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

/// Whether what the journal has for this pack and person is what the sitting went on from.
bool is_ended(const std::optional<DraftRow>& row, const DraftFile& file) {
  return row && (mark_of(row) == file.tie.before || row->started == to_string(file.draft.started));
}

DraftFile begin_file(const OpenJournal& journal, const Draft& draft) {
  const auto before = journal.read([&](SQLite::Database& database) {
    return mark_of(read_draft_row(database, draft.pack, draft.author));
  });
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

void remove_ended(SQLite::Database& database, const Draft& draft, const DraftFile* file) {
  if (file == nullptr || is_ended(read_draft_row(database, draft.pack, draft.author), *file)) {
    remove_draft(database, draft);
  }
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

void keep_draft(Journal& journal, const Draft& draft) {
  OpenJournal& open = inside(journal);
  change_or_rescue(
      open, [&](SQLite::Database& database) { write_draft(database, open.keys(), draft); },
      [&] { return Unsaved{.draft = draft}; });
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
  const DraftFile* const known = draft_file_of(open, draft);
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
    return is_ended(read_draft_row(database, draft.pack, draft.author), *file);
  });
  if (lies_in_journal) {
    open.storage->change([&](SQLite::Database& database) { remove_ended(database, draft, file); });
  }
  if (file != nullptr) remove_file(journal, *file);
}

}  // namespace hearth
