#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// At the end of the list.
void add_person(SQLite::Database& database, const Person& person);

/// Adds or changes one. Throws Error for another id as long as they have a draft.
void write_person(SQLite::Database& database, const PersonChange& change);

/// In the order in which they came.
std::vector<Person> read_people(SQLite::Database& database);

/// Removes the words of a person but for what `stays` of their entries as they stand; earlier
/// versions and drafts go whole. An entry of which nothing stays is an empty tombstone then.
/// Throws Error (Exit::locked) if their own key is not here.
void remove_words_of(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                     const std::function<Entry(const Entry&)>& stays);

}  // namespace hearth
