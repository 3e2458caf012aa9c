#pragma once

#include <optional>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

class Journal;

/// Every revision that was ever written, those that are undone or erased included. These throw as
/// Journal does.
std::vector<Revision> all_revisions(const Journal& journal);

/// A revision with all that is known of it; nothing if it is not here.
[[nodiscard]] std::optional<Entry> find_revision(const Journal& journal, const Uuid& id);

/// All revisions of an entry, in the order in which they were written.
std::vector<Entry> revisions_of(const Journal& journal, const Uuid& entry);

/// All revisions that this person has written, or all together, in the order in which they were
/// written.
std::vector<Entry> revisions_by(const Journal& journal, const Uuid& person);

/// When that person, or all together, wrote last by the clock of then; zero if they never did.
HybridTime last_written(const Journal& journal, const std::optional<Uuid>& person);

/// The entry that person wrote last by the clock of then, in whatever revision; nothing if they
/// never did.
[[nodiscard]] std::optional<Uuid> last_entry_of(const Journal& journal, const Uuid& person);

}  // namespace hearth
