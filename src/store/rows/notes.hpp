#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace hearth {

/// Notes that a journal keeps for itself, in its table `meta`.
inline constexpr const char* kSecretNote = "secret";      ///< makes the ids of what is brought in
inline constexpr const char* kLapsedNote = "lapsed";      ///< why every yes has lapsed
inline constexpr const char* kRestoredNote = "restored";  ///< the last time that it was put back

/// Notes it unless something of that name is noted already.
void note(SQLite::Database& database, const char* name, const std::string& value);

/// Notes it in place of what was.
void note_anew(SQLite::Database& database, const char* name, const std::string& value);

}  // namespace hearth
