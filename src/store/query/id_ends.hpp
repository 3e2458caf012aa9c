#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <vector>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// As Journal::entry_ids_ending_like().
std::vector<Uuid> read_ids_ending_like(SQLite::Database& database, const std::vector<Uuid>& ids,
                                       std::size_t length);

}  // namespace hearth
