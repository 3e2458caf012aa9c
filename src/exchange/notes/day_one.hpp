#pragma once

#include "hearth/core/tree.hpp"
#include "hearth/exchange/notes/note.hpp"

namespace hearth {

/// The JSON file of a Day One export. Its times are in UTC, each with the zone in which it was
/// written; its words are those that were typed, without the backslashes of Markdown. Pictures,
/// sounds, places and weather stay behind, with a remark.
Notes read_day_one(const Tree& file);

}  // namespace hearth
