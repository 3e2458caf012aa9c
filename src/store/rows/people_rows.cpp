#include "people_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "answer_rows.hpp"
#include "attendance_rows.hpp"
#include "draft_rows.hpp"
#include "entry_rows.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/import.hpp"
#include "hearth/store/people.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "private_moves.hpp"
#include "private_rows.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

/// What is private in a draft is tied to its author's id.
void refuse_draft_of(SQLite::Database& database, const Uuid& person) {
  SQLite::Statement draft(database, "SELECT 1 FROM draft WHERE person = ?");
  draft.bind(1, to_string(person));
  if (!draft.executeStep()) return;
  throw Error(
      tr("A check-in in this journal was left before its end."),
      tr("Nothing was changed. Finish it, or start it over with --discard, and try again."));
}

std::string former_note_of(const Uuid& person) { return kFormerNote + to_string(person); }

/// The names that are noted as former ones of somebody.
std::vector<std::string> noted_names(SQLite::Database& database, const Uuid& person) {
  std::vector<std::string> names;
  std::istringstream lines(noted(database, former_note_of(person)).value_or(""));
  for (std::string name; std::getline(lines, name);) names.push_back(std::move(name));
  return names;
}

/// Whoever had a name before may get another id with the change, and takes it along.
void keep_former_name(SQLite::Database& database, const Uuid& was, const Person& is) {
  std::vector<std::string> names = noted_names(database, was);
  SQLite::Statement row(database, "SELECT name FROM person WHERE id = ?");
  row.bind(1, to_string(was));
  if (!row.executeStep()) return;
  std::string name = row.getColumn(0).getString();
  const bool is_new = name != is.name && std::ranges::find(names, name) == names.end();
  if (is_new) names.push_back(std::move(name));
  if (names.empty() || (!is_new && was == is.id)) return;
  forget_note(database, former_note_of(was));
  note_anew(database, former_note_of(is.id), fmt::format("{}", fmt::join(names, "\n")));
}

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
  revisions.reserve(rows.size());
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

void add_person(SQLite::Database& database, const Person& person) {
  SQLite::Statement add(database,
                        "INSERT INTO person (id, place, name, joined, signing) VALUES (?, (SELECT "
                        "coalesce(max(place), 0) + 1 FROM person), ?, ?, ?)");
  add.bind(1, to_string(person.id));
  add.bind(2, person.name);
  add.bind(3, to_string(person.joined));
  add.bind(4, person.signing);
  add.exec();
}

void write_person(SQLite::Database& database, const PersonChange& change) {
  if (!change.was) add_person(database, change.is);
  if (change.was) keep_former_name(database, *change.was, change.is);
  if (change.was && *change.was != change.is.id) refuse_draft_of(database, *change.was);
  SQLite::Statement row(database,
                        "UPDATE person SET id = ?, name = ?, joined = ?, gone = ?, signing = ? "
                        "WHERE id = ?");
  row.bind(1, to_string(change.is.id));
  row.bind(2, change.is.name);
  row.bind(3, to_string(change.is.joined));
  if (change.is.left) {
    row.bind(4, to_string(*change.is.left));
  } else {
    row.bind(4);
  }
  row.bind(5, change.is.signing);
  row.bind(6, to_string(change.was.value_or(change.is.id)));
  row.exec();
}

std::vector<Person> read_people(SQLite::Database& database) {
  std::vector<Person> people;
  SQLite::Statement rows(database,
                         "SELECT id, name, joined, gone, signing FROM person ORDER BY place");
  while (rows.executeStep()) {
    Person person{known(parse_uuid(rows.getColumn(0).getString()), msgid("a person")),
                  rows.getColumn(1).getString(),
                  known(parse_moment(rows.getColumn(2).getString()), msgid("a person")),
                  std::nullopt};
    if (!rows.getColumn(3).isNull()) {
      person.left = known(parse_moment(rows.getColumn(3).getString()), msgid("a person"));
    }
    person.signing = rows.getColumn(4).getString();
    people.push_back(std::move(person));
  }
  return people;
}

void remove_words_of(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                     const std::function<Entry(const Entry&)>& stays) {
  const std::vector<Row> rows = rows_of(database, person);
  remove_all_private(database, keys, person, rows);
  for (const Row& row : rows) thin_out(database, row, stays);
  for (const Draft& draft : read_drafts(database, keys, person)) remove_draft(database, draft);
  forget_unused_wordings(database);
}

std::vector<FormerName> former_names(const Journal& journal) {
  return inside(journal).read([](SQLite::Database& database) {
    std::vector<FormerName> all;
    for (const Person& person : read_people(database)) {
      for (std::string& name : noted_names(database, person.id)) {
        all.push_back({person.id, std::move(name)});
      }
    }
    return all;
  });
}

void change_people(Journal& journal, const std::vector<PersonChange>& people, Moment now) {
  JournalImport(journal).write(people, {}, now);
}

void leave_journal(Journal& journal, const Person& person,
                   const std::function<Entry(const Entry&)>& stays) {
  OpenJournal& open = inside(journal);
  open.storage->erase([&](SQLite::Database& database) {
    remove_words_of(database, open.keys(), person.id, stays);
    write_person(database, {person.id, person});
  });
}

Privacy privacy_of(const Journal& journal, const Uuid& person) {
  const PersonalKeys& keys = inside(journal).keys();
  if (!keys.has_key(person)) return Privacy::hidden;
  return keys.key_of(person) ? Privacy::open : Privacy::closed;
}

void add_personal_keys(Journal& journal, const VaultKeys& keys) {
  if (EncryptedStorage* encrypted = inside(journal).encrypted) encrypted->add_personal_keys(keys);
}

void leave_open(Journal& journal, const Uuid& person, bool open) {
  inside(journal).storage->change(
      [&](SQLite::Database& database) { leave_open(database, person, open); });
}

std::vector<Uuid> people_with_private(const Journal& journal) {
  return inside(journal).read(
      [](SQLite::Database& database) { return people_with_private(database); });
}

}  // namespace hearth
