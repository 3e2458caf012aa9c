#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// With what is private in it, if its author's key is here.
[[nodiscard]] std::optional<Draft> read_draft(SQLite::Database& database, const PersonalKeys& keys,
                                              const std::string& pack,
                                              const std::optional<Uuid>& author);

/// What is private goes under its author's own key if they have one; throws Error (Exit::locked)
/// if that is not here.
void write_draft(SQLite::Database& database, const PersonalKeys& keys, const Draft& draft);
void remove_draft(SQLite::Database& database, const Draft& draft);

/// All drafts of a person.
std::vector<Draft> read_drafts(SQLite::Database& database, const PersonalKeys& keys,
                               const Uuid& author);

}  // namespace hearth
