#include "hearth/store/people.hpp"

#include "hearth/store/import.hpp"
#include "open_journal.hpp"
#include "rows/people_rows.hpp"
#include "rows/private_moves.hpp"

namespace hearth {

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
