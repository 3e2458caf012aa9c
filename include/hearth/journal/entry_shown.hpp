#pragma once

#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// An entry as entries_tree() prints it.
Tree entry_tree(const Entry& entry, const std::vector<Person>& people);

/// What --json prints for a list of entries (hearth(1), JSON): an array of objects with id, at,
/// person (null when together), kind, pack, text, tags, share and answers.
Tree entries_tree(const std::vector<Entry>& entries, const std::vector<Person>& people);

}  // namespace hearth
