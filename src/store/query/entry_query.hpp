#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <vector>

#include "hearth/core/uuid.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// What entry_rows reads an entry from, up to the condition.
inline constexpr const char* kEntryColumns =
    "SELECT n, id, entry, follows, device, clock, state, at, recalled, person, kind, pack, "
    "version, occasion, closed, began, restores, invited, unopened, standing, proofs, at_ms "
    "FROM entry WHERE ";

/// The rows of entries as they stand, by time and then by their number, less those that the query
/// cannot want. What lies encrypted under somebody's own key cannot be looked at here: `closed` are
/// revisions that are left in for it.
SQLite::Statement select_entries(SQLite::Database& database, const Query& query,
                                 const std::vector<Uuid>& closed);

}  // namespace hearth
