#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// The ids of the vaults that a journal was before it was made a plain file, each time.
std::vector<Uuid> former_vaults(SQLite::Database& database);
void note_former_vault(SQLite::Database& database, const Uuid& vault);

}  // namespace hearth
