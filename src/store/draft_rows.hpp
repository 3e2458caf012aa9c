#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>

#include "hearth/journal/draft.hpp"

namespace hearth {

std::optional<Draft> read_draft(SQLite::Database& database, const std::string& pack,
                                const std::optional<Uuid>& author);

/// Takes the place of an earlier draft of the same pack and person.
void write_draft(SQLite::Database& database, const Draft& draft);

void remove_draft(SQLite::Database& database, const Draft& draft);

}  // namespace hearth
