#include "departure.hpp"

#include "answer_rows.hpp"
#include "attendance_rows.hpp"
#include "draft_rows.hpp"
#include "entry_rows.hpp"
#include "hearth/core/error.hpp"
#include "private_rows.hpp"

namespace hearth {
namespace {

struct Row {
  std::int64_t n = 0;
  Uuid id;
  bool current = false;
  EntryState state = EntryState::written;
  std::string occasion;
  std::vector<Membership> invited;
};

std::vector<Row> rows_of(SQLite::Database& database, const Uuid& person) {
  std::vector<Row> found;
  SQLite::Statement rows(
      database, "SELECT n, id, current, state, occasion, invited FROM entry WHERE person = ?");
  const MembershipReader memberships(database);
  rows.bind(1, to_string(person));
  while (rows.executeStep()) {
    found.push_back({rows.getColumn(0).getInt64(),
                     parse_uuid(rows.getColumn(1).getString()).value_or(Uuid{}),
                     rows.getColumn(2).getInt() != 0,
                     parse_entry_state(rows.getColumn(3).getString()).value_or(EntryState::erased),
                     rows.getColumn(4).getString(), memberships.at(rows.getColumn(5))});
  }
  return found;
}

void remove_all_private(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                        const std::vector<Row>& rows) {
  std::vector<Uuid> revisions;
  for (const Row& row : rows) revisions.push_back(row.id);
  erase_private(database, keys, person, revisions);
}

void thin_out(SQLite::Database& database, const Row& row,
              const std::function<Entry(const Entry&)>& stays) {
  Entry entry = read_words(database, row.n);
  entry.state = row.state;
  entry.occasion = row.occasion;
  entry.invited = row.invited;
  Entry left = stays(entry);
  if (!row.current) left.answers.clear();
  if (left.answers.empty()) left.tags.clear();
  // What was under their own key is gone by now, so nothing here needs it.
  rewrite_words(database, {}, row.n, left);
  if (!left.answers.empty()) return;
  SQLite::Statement tombstone(database, "UPDATE entry SET state = 'erased' WHERE n = ?");
  tombstone.bind(1, row.n);
  tombstone.exec();
}

}  // namespace

void remove_words_of(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                     const std::function<Entry(const Entry&)>& stays) {
  const std::vector<Row> rows = rows_of(database, person);
  remove_all_private(database, keys, person, rows);
  for (const Row& row : rows) thin_out(database, row, stays);
  for (const Draft& draft : read_drafts(database, keys, person)) remove_draft(database, draft);
  forget_unused_wordings(database);
}

}  // namespace hearth
