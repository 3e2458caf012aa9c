#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/store/journal.hpp"

namespace hearth {

/// What that person wrote last, if it tells of that day.
[[nodiscard]] std::optional<Entry> last_entry(const Journal& journal, const Person& author,
                                              Date day);

/// What the author of an entry is told once it is kept: for whom it is, and the id that `hearth
/// list` shows, as "Kept, shared with Sam (5a8680).". A line of its own.
std::string said_of_kept(const Journal& journal, const Person& author, const Entry& entry);

/// What its author is told once an entry is changed: for whom it is, and its id. A line of its own.
std::string said_of_change(const Journal& journal, const Person& author, const Entry& entry);

}  // namespace hearth
