#pragma once

#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// Entries as a text to read from the first day to the last. What was skipped is left out.
Document readable(const std::vector<Person>& people, std::vector<Entry> entries);

}  // namespace hearth
