#include "own_entry.hpp"

#include <fmt/core.h>

#include "entry_line.hpp"
#include "hearth/core/error.hpp"
#include "own_key.hpp"
#include "selection.hpp"
#include "who.hpp"

namespace hearth {

void need_own_words(Env& env, Journal& journal, const Person& person) {
  if (journal.privacy_of(person.id) != Journal::Privacy::closed) return;
  let_in(env, journal, person);
  if (journal.privacy_of(person.id) != Journal::Privacy::closed) return;
  throw Error(fmt::format("What {} keeps private is under their own passphrase.", person.name),
              "Nothing was changed. Open the journal with that one.", Exit::locked);
}

OwnEntry own_entry(Env& env, Journal& journal, const std::vector<Person>& people,
                   const std::optional<std::string>& id) {
  if (!id) {
    throw Error("It was not said which entry.", "`hearth list` shows the ids.", Exit::usage);
  }
  const Person person = writer(env, people);
  need_own_words(env, journal, person);
  Entry entry = entry_named(journal, {person.id}, *id);
  if (entry.author && *entry.author != person.id) {
    throw Error(
        fmt::format("This entry is {}'s; nobody else changes it.", author_name(entry, people)),
        "Nothing was changed.", Exit::usage);
  }
  return {person, std::move(entry)};
}

}  // namespace hearth
