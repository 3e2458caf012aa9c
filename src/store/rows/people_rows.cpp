#include "people_rows.hpp"

#include "hearth/core/error.hpp"

namespace hearth {
namespace {

template <typename Parsed>
auto known(Parsed parsed) {
  if (!parsed) {
    throw Error("The journal's list of people cannot be read.",
                "It may be damaged: keep the file, and look for a backup of it.", Exit::damaged);
  }
  return *parsed;
}

/// What is private in a draft is tied to its author's id.
void refuse_draft_of(SQLite::Database& database, const Uuid& person) {
  SQLite::Statement draft(database, "SELECT 1 FROM draft WHERE person = ?");
  draft.bind(1, to_string(person));
  if (!draft.executeStep()) return;
  throw Error("A check-in in this journal was left before its end.",
              "Nothing was changed. Finish it, or start it over with --discard, and try again.");
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
  SQLite::Statement rows(database, "SELECT id, name, joined, gone, signing FROM person ORDER BY place");
  while (rows.executeStep()) {
    Person person{known(parse_uuid(rows.getColumn(0).getString())), rows.getColumn(1).getString(),
                  known(parse_moment(rows.getColumn(2).getString())), std::nullopt};
    if (!rows.getColumn(3).isNull()) {
      person.left = known(parse_moment(rows.getColumn(3).getString()));
    }
    person.signing = rows.getColumn(4).getString();
    people.push_back(std::move(person));
  }
  return people;
}

}  // namespace hearth
