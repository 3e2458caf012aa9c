#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// At the end of the list.
void add_person(SQLite::Database& database, const Person& person);

/// Adds or changes one. Throws Error for another id as long as they have a draft.
void write_person(SQLite::Database& database, const PersonChange& change);

/// In the order in which they came.
std::vector<Person> read_people(SQLite::Database& database);

}  // namespace hearth
