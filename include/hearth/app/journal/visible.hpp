#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Whose seals have opened, to be asked while the journal is read: then they are of the same state
/// as what is read. The journal outlives them.
Seals seals_asked_for(const Journal& journal);

/// The entries that a reader may see, as far as they may see them, and of these the wanted ones,
/// newest first, until `visit` returns false.
void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit);

/// As far as the reader may see them, where it is known already whose seals have opened.
void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const Seals& seals, const std::function<bool(Entry)>& visit);

/// All of them.
std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader);
std::vector<Entry> visible_entries(const Journal& journal, const Query& query, const Reader& reader,
                                   const Seals& seals);

/// What takes entries in parts.
struct InParts {
  std::function<bool(Entry)> visit;  ///< whether the part is full
  std::function<bool()> between;     ///< after each part: whether to go on
};

/// The oldest first and in parts, each a read of its own: what is done between two of them keeps
/// nobody from writing. A part that is full ends with the entries of that moment.
void visit_in_parts(const Journal& journal, Query query, const Reader& reader,
                    const InParts& parts);
void visit_in_parts(const Journal& journal, Query query, const Reader& reader, const Seals& seals,
                    const InParts& parts);

/// How many of the last characters tell these entries, which the reader sees, from all others that
/// they see. Nothing that is hidden from them makes it more.
std::size_t short_id_length_for(const Journal& journal, const Reader& reader,
                                const std::vector<Uuid>& shown);

/// That entry's id as `hearth list` would show it to them.
std::string short_id(const Journal& journal, const Reader& reader, const Uuid& entry);

}  // namespace hearth
