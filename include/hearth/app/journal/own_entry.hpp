#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What it is called in the journal that somebody has a passphrase of their own now.
inline constexpr const char* kKeyNotePack = "key";

/// An entry that somebody is about to change, with who they are.
struct OwnEntry {
  Person person;
  Entry entry;
};

/// Whether what was taken back is meant, too.
enum class Undone { left_out, too };

/// The entry named by that id, if the person at the keyboard may change it: their own, or one
/// written together. With it the key that closes what they keep private. Throws Error (usage,
/// nothing_found).
OwnEntry own_entry(Env& env, Journal& journal, const std::vector<Person>& people,
                   const std::optional<std::string>& id, Undone undone = Undone::left_out);

/// Throws Error (locked) if what this person keeps private cannot be read: a change would lose it.
void need_own_words(Env& env, Journal& journal, const Person& person);

}  // namespace hearth
