#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bound.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// So many rows are few: to sort them takes less long than to pass by all others in the order of
/// time.
std::int64_t most_of_few(SQLite::Database& database);

/// The conditions that the words and the tags of a query are. Where few entries have them the rest
/// is never read; where many do, each is asked as its turn comes. `closed`: as for
/// select_entries().
std::string of_texts(SQLite::Database& database, Bound& bound, const Query& query,
                     const std::vector<Uuid>& closed);

}  // namespace hearth
