#pragma once

#include <string>

#include "hearth/core/uuid.hpp"

namespace hearth {

class Journal;

// What a journal notes of itself, for all who open it.

/// Whether something that is said only once was said, and that it is now.
[[nodiscard]] bool was_said(const Journal& journal, const std::string& what);
void note_said(Journal& journal, const std::string& what);

/// Why every yes that was given so far has lapsed: `upgrade`, or the id of a restore; empty if
/// none has. It is noted by what does it.
std::string why_lapsed(const Journal& journal);

/// The last time that an older version was put back; empty if none was. Noting one notes that every
/// yes has lapsed with it.
std::string last_restore(const Journal& journal);
void note_restore(Journal& journal, const Uuid& restore);

}  // namespace hearth
