#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/uuid.hpp"

namespace hearth {

// Notes that a journal keeps for itself, in its table `meta`.

inline constexpr const char* kSecretNote = "secret";       ///< makes the ids of what is brought in
inline constexpr const char* kLapsedNote = "lapsed";       ///< why every yes has lapsed
inline constexpr const char* kRestoredNote = "restored";   ///< the last time that it was put back
inline constexpr const char* kFormerNote = "formerly ";    ///< and an id: former names, a line each
inline constexpr const char* kReminderNote = "reminder ";  ///< and a number: what to remind of

/// Notes it unless something of that name is noted already.
void note(SQLite::Database& database, const std::string& name, const std::string& value = "");

/// Notes it in place of what was.
void note_anew(SQLite::Database& database, const std::string& name, const std::string& value);

[[nodiscard]] std::optional<std::string> noted(SQLite::Database& database, const std::string& name);
void forget_note(SQLite::Database& database, const std::string& name);

/// The notes whose names are that, which ends in a space, and a number, by their numbers.
std::map<int, std::string> numbered_notes(SQLite::Database& database, std::string_view name);

/// The ids of the vaults that a journal was before it was made a plain file, each time.
std::vector<Uuid> former_vaults(SQLite::Database& database);
void note_former_vault(SQLite::Database& database, const Uuid& vault);

}  // namespace hearth
