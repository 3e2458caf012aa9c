#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// The entries that a reader may see, as far as they may see them, and of these the wanted ones,
/// newest first, until `visit` returns false.
void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit);

/// All of them.
std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader);

/// As far as the reader may see them, where it is known already whose seals have opened.
std::vector<Entry> visible_entries(const Journal& journal, const Query& query, const Reader& reader,
                                   const Seals& seals);

/// How many of the last characters tell these entries, which the reader sees, from all others that
/// they see. Nothing that is hidden from them makes it more.
std::size_t short_id_length_for(const Journal& journal, const Reader& reader,
                                const std::vector<Uuid>& shown);

}  // namespace hearth
