#pragma once

#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// From the oldest to the newest, by what they tell of.
void sort_by_time(std::vector<Entry>& entries);

}  // namespace hearth
