#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace hearth {

/// `hrth` in ASCII: tells a journal from any other SQLite file (bytes 68 to 71 of its header).
inline constexpr int kApplicationId = 0x68727468;

/// Tells SQLite, before the first connection is opened, not to count the memory that it takes:
/// nobody asks, and each piece would be counted under a lock.
void before_opening();

/// What every connection needs before anything else is done with it.
void prepare(SQLite::Database& database);

/// The schema version that this hearth writes.
int schema_version();

/// The version of an existing journal. Throws Error if it is no journal, or one that is newer.
int version_of(SQLite::Database& database);

/// Takes an empty or older journal to schema_version(), inside the caller's transaction.
void migrate(SQLite::Database& database);

}  // namespace hearth
