#pragma once

#include <string>

#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/shelf/shelf.hpp"

namespace hearth {

/// Throws Error (usage) where the name of a pack is nearly that of one there is, and is itself
/// neither on the shelf nor the pack of an entry that this reader may see. Whatever is hidden from
/// them makes no difference.
void refuse_slip_in_pack(const Shelf& shelf, const Journal& journal, const Reader& reader,
                         const std::string& name);

}  // namespace hearth
