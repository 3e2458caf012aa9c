#pragma once

#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// From the oldest to the newest, by what they tell of.
void sort_by_time(std::vector<Entry>& entries);

/// The author's name; `together` where it was written together.
std::string author_of(const Entry& entry, const std::vector<Person>& people);

}  // namespace hearth
