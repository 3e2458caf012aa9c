#pragma once

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

}  // namespace hearth
