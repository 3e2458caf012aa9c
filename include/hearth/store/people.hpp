#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/vault/key_slot.hpp"

namespace hearth {

class Journal;

/// Adds people, or changes what is known of them, all or none. A person gets another id only as
/// long as they have written nothing, drafts included; throws Error otherwise.
void change_people(Journal& journal, const std::vector<PersonChange>& people, Moment now);

/// A name that somebody had before they were called otherwise. It is shown to nobody: what they
/// wrote then may hold it, and is to hold it on no page that does not name them.
struct FormerName {
  Uuid person;
  std::string name;
};
std::vector<FormerName> former_names(const Journal& journal);

/// A person leaves. Of their entries `stays` tells what does; the rest of their words is removed
/// for good, earlier versions and drafts whole. Throws Error (Exit::locked) without their key,
/// and HalfDone as Journal::erase() does.
void leave_journal(Journal& journal, const Person& person,
                   const std::function<Entry(const Entry&)>& stays);

/// How far what somebody keeps private is out of the others' reach.
enum class Privacy {
  hidden,  ///< not encrypted once more: they have no key of their own
  closed,  ///< under their own key, which is not here: they do not see it themselves
  open,    ///< under their own key, which is here
};
Privacy privacy_of(const Journal& journal, const Uuid& person);

/// Brings the keys of one more person's slot, so that what is private of them can be read and
/// written. Does nothing in a plain journal.
void add_personal_keys(Journal& journal, const VaultKeys& keys);

/// Whether what this person kept private before they had a key of their own stays open to whoever
/// has the journal's passphrase, rather than being closed with it.
void leave_open(Journal& journal, const Uuid& person, bool open);

/// The people of whom anything lies under their own keys.
std::vector<Uuid> people_with_private(const Journal& journal);

}  // namespace hearth
