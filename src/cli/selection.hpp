#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/cli/env.hpp"
#include "hearth/cli/options.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Which entries somebody asks for, as options.
class Selection {
 public:
  void declare(Options& options);

  /// What they ask for. Throws Error (usage) for what cannot be meant.
  Query query(const Env& env, const Journal& journal, const std::vector<Person>& people,
              const Reader& reader) const;

  /// Whether anything was asked for at all.
  bool narrows() const;

 private:
  void add_days(Query& query, Date today) const;

  std::optional<std::string> from_, to_, on_, who_, kind_, pack_, where_, words_;
  std::vector<std::string> tags_;
  bool on_this_day_ = false;
};

/// The one entry that an id, its beginning or its end names, among those that the reader may see.
/// Throws Error (usage if several are meant, nothing_found).
Entry entry_named(const Journal& journal, const Reader& reader, const std::string& id);

/// The same, also among those that this person has taken back, or all together, and nobody sees.
Entry entry_named_or_undone(const Journal& journal, const Uuid& person, const std::string& id);

}  // namespace hearth
