#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "bound.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// The conditions that the words and the tags of a query are. Where few entries have them the rest
/// is never read; where many do, each is asked as its turn comes. `closed`: as for
/// select_entries().
std::string of_texts(SQLite::Database& database, Bound& bound, const Query& query,
                     const std::vector<Uuid>& closed);

}  // namespace hearth
