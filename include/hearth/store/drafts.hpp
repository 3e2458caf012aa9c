#pragma once

#include <optional>
#include <string>

#include "hearth/journal/draft.hpp"

namespace hearth {

class Journal;

// Check-ins that were begun and not finished: one a pack and person.

/// With what is private in it, if its author's key is here.
[[nodiscard]] std::optional<Draft> read_draft(const Journal& journal, const std::string& pack,
                                              const std::optional<Uuid>& author);

/// Keeps it in the place of the one before. If it cannot be saved it goes where rescue_to() said.
void keep_draft(Journal& journal, const Draft& draft);

void discard_draft(Journal& journal, const Draft& draft);

}  // namespace hearth
