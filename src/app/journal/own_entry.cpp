#include "hearth/app/journal/own_entry.hpp"

#include <fmt/core.h>

#include "hearth/journal/entry_shown.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/core/error.hpp"

namespace hearth {
namespace {

/// Whoever is not at the keyboard when a key bears their name finds it out by this.
void refuse_note_of_key(const Entry& entry) {
  if (entry.author || entry.kind != PackKind::log || entry.pack != kKeyNotePack) return;
  throw Error("This entry tells everybody whose passphrase was added, and when.",
              "Nothing was changed: it stays for all to see.", Exit::usage);
}

}  // namespace

void need_own_words(Env& env, Journal& journal, const Person& person) {
  need_key_of(env, journal, person);
}

OwnEntry own_entry(Env& env, Journal& journal, const std::vector<Person>& people,
                   const std::optional<std::string>& id, Undone undone) {
  if (!id) {
    throw Error("It was not said which entry.", "`hearth list` shows the ids.", Exit::usage);
  }
  const Person person = writer(env, people);
  need_own_words(env, journal, person);
  Entry entry = undone == Undone::too ? entry_named_or_undone(journal, person.id, *id)
                                      : entry_named(journal, {person.id}, *id);
  if (entry.author && *entry.author != person.id) {
    throw Error(
        fmt::format("This entry is {}'s; nobody else changes it.", author_name(entry, people)),
        "Nothing was changed.", Exit::usage);
  }
  refuse_note_of_key(entry);
  return {person, std::move(entry)};
}

}  // namespace hearth
