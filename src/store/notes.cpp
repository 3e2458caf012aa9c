#include "hearth/store/notes.hpp"

#include "open_journal.hpp"
#include "rows/notes.hpp"

namespace hearth {
namespace {

std::optional<std::string> noted_in(const Journal& journal, const std::string& name) {
  return inside(journal).read([&](SQLite::Database& database) { return noted(database, name); });
}

}  // namespace

bool was_said(const Journal& journal, const std::string& what) {
  return noted_in(journal, "said " + what).has_value();
}

void note_said(Journal& journal, const std::string& what) {
  if (was_said(journal, what)) return;
  inside(journal).storage->change(
      [&](SQLite::Database& database) { note(database, "said " + what); });
}

std::string why_lapsed(const Journal& journal) {
  return noted_in(journal, kLapsedNote).value_or("");
}

std::string last_restore(const Journal& journal) {
  return noted_in(journal, kRestoredNote).value_or("");
}

void note_restore(Journal& journal, const Uuid& restore) {
  inside(journal).storage->change([&](SQLite::Database& database) {
    for (const char* name : {kRestoredNote, kLapsedNote}) {
      note_anew(database, name, to_string(restore));
    }
  });
}

}  // namespace hearth
