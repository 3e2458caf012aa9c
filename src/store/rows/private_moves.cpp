#include "private_moves.hpp"

#include <algorithm>

#include "answer_rows.hpp"
#include "draft_rows.hpp"
#include "entry_rows.hpp"
#include "entry_stamp.hpp"
#include "hearth/core/error.hpp"
#include "note_rows.hpp"
#include "private_rows.hpp"

namespace hearth {
namespace {

/// The rows of the revisions that a query finds for one person.
std::vector<std::int64_t> rows_of(SQLite::Database& database, const char* query,
                                  const Uuid& person) {
  std::vector<std::int64_t> found;
  SQLite::Statement rows(database, query);
  rows.bind(1, to_string(person));
  while (rows.executeStep()) found.push_back(rows.getColumn(0).getInt64());
  return found;
}

// From the index of open private answers, which is empty as a rule, and not from all of somebody's.
constexpr const char* kWithHidden =
    "SELECT DISTINCT n FROM answer CROSS JOIN entry ON n = answer.entry "
    "WHERE share = 'private' AND person = ? AND standing <> 'unconfirmed' ORDER BY n";

bool holds_private(const Draft& draft) {
  return std::ranges::any_of(draft.answers,
                             [](const Answer& one) { return one.share == Share::only_me; });
}

/// Without its closed part, so that what is found lies open.
bool any_open_draft(SQLite::Database& database, const Uuid& person) {
  for (const Draft& draft : read_drafts(database, {}, person)) {
    if (holds_private(draft)) return true;
  }
  return false;
}

std::string open_key(const Uuid& person) { return "open " + to_string(person); }

bool stays_open(SQLite::Database& database, const Uuid& person) {
  return noted(database, open_key(person)).has_value();
}

void rewrite_drafts(SQLite::Database& database, const PersonalKeys& from, const PersonalKeys& to,
                    const Uuid& person) {
  for (const Draft& draft : read_drafts(database, from, person)) write_draft(database, to, draft);
}

}  // namespace

bool any_to_close(SQLite::Database& database, const PersonalKeys& keys) {
  return std::ranges::any_of(keys.all(), [&](const auto& one) {
    if (stays_open(database, one.first)) return false;
    return !rows_of(database, kWithHidden, one.first).empty() ||
           any_open_draft(database, one.first);
  });
}

void leave_open(SQLite::Database& database, const Uuid& person, bool open) {
  if (open) {
    note(database, open_key(person));
  } else {
    forget_note(database, open_key(person));
  }
}

void close_private(SQLite::Database& database, const PersonalKeys& keys) {
  for (const auto& [person, key] : keys.all()) {
    if (stays_open(database, person)) continue;
    for (const std::int64_t row : rows_of(database, kWithHidden, person)) {
      rewrite_words(database, keys, row, read_words(database, row));
    }
    rewrite_drafts(database, keys, keys, person);
  }
  forget_unused_wordings(database);
}

std::vector<Uuid> people_with_private(SQLite::Database& database) {
  std::vector<Uuid> people;
  SQLite::Statement rows(database, "SELECT DISTINCT owner FROM private");
  while (rows.executeStep()) {
    if (const auto person = parse_uuid(rows.getColumn(0).getString())) people.push_back(*person);
  }
  return people;
}

void open_private(SQLite::Database& database, const PersonalKeys& keys) {
  const PrivateReader reader(database, keys);
  for (const auto& [person, key] : keys.all()) {
    for (const std::int64_t row :
         rows_of(database, "SELECT n FROM entry WHERE person = ?", person)) {
      Entry entry = read_words(database, row);
      const std::size_t open = entry.answers.size();
      reader.complete(entry);
      if (entry.answers.size() != open) rewrite_words(database, {}, row, entry);
    }
    rewrite_drafts(database, keys, {}, person);
    sign_no_more(database, person);
  }
  database.exec("DELETE FROM private");
}

}  // namespace hearth
