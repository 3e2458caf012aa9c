#pragma once

#include "hearth/core/tree.hpp"
#include "hearth/exchange/note.hpp"

namespace hearth {

/// The JSON file of a Day One export. Its times are of no zone that could be asked for here, so
/// they are shown in the one of `offset_minutes`. Pictures and sounds stay behind, with a remark.
Notes read_day_one(const Tree& file, int offset_minutes);

}  // namespace hearth
