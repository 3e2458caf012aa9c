#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <memory>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/query.hpp"

namespace hearth {

/// Writes one revision; what it follows is no longer current.
void write_entry(SQLite::Database& database, const Entry& entry);

/// Current revisions, newest first, until `visit` returns false.
void read_entries(SQLite::Database& database, const Query& query,
                  const std::function<bool(Entry)>& visit);

}  // namespace hearth
