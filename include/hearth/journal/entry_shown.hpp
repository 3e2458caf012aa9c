#pragma once

#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// An entry in a few words: its text, or what kind it is and how much it holds.
std::string entry_line(const Entry& entry);

}  // namespace hearth
