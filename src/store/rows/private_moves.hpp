#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "storage/personal_keys.hpp"

namespace hearth {

/// Whether anything private of people whose keys are here lies where every key opens it: from
/// before they had a key of their own.
[[nodiscard]] bool any_to_close(SQLite::Database& database, const PersonalKeys& keys);

/// That what this person kept private before they had a key of their own stays as it was, since
/// they did not say themselves that it is to be closed; or that it does not.
void leave_open(SQLite::Database& database, const Uuid& person, bool open);

/// Puts all of that under their keys.
void close_private(SQLite::Database& database, const PersonalKeys& keys);

/// The people of whom anything is closed under their own keys.
std::vector<Uuid> people_with_private(SQLite::Database& database);

/// Takes everything that the keys here open out from under them, and removes the rest, for a
/// journal in which nobody has a key.
void open_private(SQLite::Database& database, const PersonalKeys& keys);

}  // namespace hearth
