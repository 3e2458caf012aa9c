#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Which entries somebody asks for, as they said it.
struct Selection {
  std::optional<std::string> from, to, on, who, kind, pack, where, words;
  std::vector<std::string> tags;
  bool on_this_day = false;

  /// What they ask for. Throws Error (usage) for what cannot be meant.
  Query query(const Env& env, const Journal& journal, const std::vector<Person>& people,
              const Reader& reader) const;

  /// Whether anything was asked for at all.
  [[nodiscard]] bool narrows() const;
};

/// The one entry that an id, its beginning or its end names, among those that the reader may see.
/// Throws Error (usage if several are meant, nothing_found).
Entry entry_named(const Journal& journal, const Reader& reader, const std::string& id);

/// The one entry that an id, its beginning or its end names, among those that this person may see
/// and those that they have taken back, or all together, and nobody sees. Throws Error (usage if
/// several are meant, nothing_found).
Entry entry_named_or_undone(const Journal& journal, const Uuid& person, const std::string& id);

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

}  // namespace hearth
