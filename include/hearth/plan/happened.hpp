#pragma once

#include <string>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// What an entry of the plan says that happened, for a list that its reader may see: "yes to a
/// step", "a step: Tea, side by side". Of a pack that the plan does not know, its name.
std::string what_happened(const Entry& entry);

}  // namespace hearth
