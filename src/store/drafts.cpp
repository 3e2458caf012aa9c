#include "hearth/store/drafts.hpp"

#include "open_journal.hpp"
#include "rows/draft_rows.hpp"
#include "unsaved.hpp"

namespace hearth {

std::optional<Draft> read_draft(const Journal& journal, const std::string& pack,
                                const std::optional<Uuid>& author) {
  const OpenJournal& open = inside(journal);
  return open.read(
      [&](SQLite::Database& database) { return read_draft(database, open.keys(), pack, author); });
}

void keep_draft(Journal& journal, const Draft& draft) {
  const OpenJournal& open = inside(journal);
  change_or_rescue(
      open, [&](SQLite::Database& database) { write_draft(database, open.keys(), draft); },
      [&] { return Unsaved{.draft = draft}; });
}

void discard_draft(Journal& journal, const Draft& draft) {
  inside(journal).storage->change(
      [&](SQLite::Database& database) { remove_draft(database, draft); });
}

}  // namespace hearth
