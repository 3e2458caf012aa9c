#include "hearth/store/people.hpp"

#include "hearth/store/import.hpp"
#include "open_journal.hpp"
#include "rows/people_rows.hpp"

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

}  // namespace hearth
