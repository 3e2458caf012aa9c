#pragma once

#include <vector>

#include "hearth/exchange/notes/note.hpp"

namespace hearth {

/// When each of the notes was written, in their order; what has to be guessed is remarked on. Of a
/// time that clocks showed twice the first is taken, unless the note before it (after it, in a file
/// with the newest first) was written later than that. What clocks skipped is as much later as they
/// were put forward. A note of a day alone stands at noon.
std::vector<Moment> moments_of(const std::vector<Note>& notes, const NoteMaking& making,
                               std::vector<Remark>& remarks);

}  // namespace hearth
