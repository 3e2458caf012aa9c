#pragma once

#include <optional>
#include <string>

#include "hearth/journal/draft.hpp"

namespace hearth {

class Journal;

// Sittings that were begun and not finished: one a pack and person.

/// With what is private in it, if its author's key is here.
[[nodiscard]] std::optional<Draft> read_draft(const Journal& journal, const std::string& pack,
                                              const std::optional<Uuid>& author);

/// The draft that a sitting goes on from, if there is one, or begins in the place of. From here on
/// what others keep meanwhile, for the same questions, is neither written over nor removed.
[[nodiscard]] std::optional<Draft> take_up_draft(Journal& journal, const std::string& pack,
                                                 const std::optional<Uuid>& author);

/// Keeps it in the journal, in the place of the one before. If it cannot be saved it goes where
/// rescue_to() said.
void keep_draft(Journal& journal, const Draft& draft);

/// Keeps it while the sitting goes on. In an encrypted journal, which is saved as a whole, it is in
/// a small file of its own, in a folder of rescue_to(); Journal::append() and leave_sitting() bring
/// it into the journal, and where the sitting is cut off the next import_rescued() does. Else, and
/// where no file can be written, it is kept as keep_draft() does.
void keep_sitting(Journal& journal, const Draft& draft);

/// The sitting that the draft is of is left: what is in a file of its own comes into the journal.
/// Throws Error if that cannot be saved now; where it is then, the Error says.
void leave_sitting(Journal& journal, const Draft& draft);

/// Removes it, wherever it lies; not what another sitting has kept since this one was taken up.
void discard_draft(Journal& journal, const Draft& draft);

}  // namespace hearth
