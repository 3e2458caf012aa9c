#pragma once

#include "hearth/journal/entry.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// Whether an entry is one that is wanted. To be asked of what its reader may see of it
/// (visible_to): then nothing hidden can be found out by asking cleverly.
[[nodiscard]] bool passes(const Query& query, const Entry& entry);

/// The id without dashes, as Query::id has it.
std::string bare_id(const Uuid& id);

/// How many characters from the end tell each of `shown` from all others; at least six, so that
/// the next entries leave them as they are, mostly.
std::size_t short_id_length(const std::vector<Uuid>& shown, const std::vector<Uuid>& all);

}  // namespace hearth
