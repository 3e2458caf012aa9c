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

/// The same, also among those that this person has taken back, or all together, and nobody sees.
Entry entry_named_or_undone(const Journal& journal, const Uuid& person, const std::string& id);

}  // namespace hearth
