#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "hearth/core/uuid.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// The rows of entries as they stand, newest first, less those that the query cannot want. What
/// lies encrypted under somebody's own key cannot be looked at here: `closed` are revisions that
/// are left in for it.
SQLite::Statement select_entries(SQLite::Database& database, const Query& query,
                                 const std::vector<Uuid>& closed);

SQLite::Statement select_revision(SQLite::Database& database, const Uuid& id);

/// All revisions of one entry in the order in which they came, the one in force last.
SQLite::Statement select_revisions(SQLite::Database& database, const Uuid& entry);

/// All revisions of what this person has written, or all together, in the order in which
/// they came.
SQLite::Statement select_revisions_by(SQLite::Database& database, const Uuid& person);

std::vector<Uuid> read_ids_ending_like(SQLite::Database& database, const std::vector<Uuid>& ids);

}  // namespace hearth
