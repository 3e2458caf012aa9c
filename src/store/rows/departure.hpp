#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

#include "storage/personal_keys.hpp"

namespace hearth {

/// Removes the words of a person but for what `stays` of their entries as they stand; earlier
/// versions and drafts go whole. An entry of which nothing stays is an empty tombstone then.
/// Throws Error (Exit::locked) if their own key is not here.
void remove_words_of(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                     const std::function<Entry(const Entry&)>& stays);

}  // namespace hearth
