#include "hearth/store/attendance.hpp"

#include "open_journal.hpp"
#include "rows/attendance_rows.hpp"

namespace hearth {
namespace {

/// What `read` finds in the database, with the people as they are.
template <typename Read>
Occasions with_people(const Journal& journal, const Read& read) {
  return Occasions(inside(journal).read(read), journal.people());
}

}  // namespace

Occasions all_occasions(const Journal& journal) {
  return with_people(journal, [](SQLite::Database& database) { return read_attendance(database); });
}

Occasions occasions_of_pack(const Journal& journal, const std::string& pack) {
  return with_people(
      journal, [&](SQLite::Database& database) { return read_attendance_of(database, pack); });
}

Occasions occasions_named(const Journal& journal, const std::vector<std::string>& names) {
  return with_people(journal,
                     [&](SQLite::Database& database) { return read_attendance(database, names); });
}

std::vector<Author> who_answered(const Journal& journal, const std::string& occasion) {
  return inside(journal).read(
      [&](SQLite::Database& database) { return read_who_answered(database, occasion); });
}

}  // namespace hearth
