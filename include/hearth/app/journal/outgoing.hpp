#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What leaves the journal with an export.
struct Outgoing {
  std::vector<Entry> entries;  ///< as far as the reader may see them, newest first
  std::size_t marked = 0;      ///< how many of those that they may see are kept from a therapist
};

/// What was taken back or erased of a plan, without its words: a yes that was withdrawn is withdrawn
/// wherever the plan goes. Of each person only by themselves; what was written together, by all.
std::vector<Entry> withdrawn(const Journal& journal, const Reader& reader);

/// `all`: what is marked goes along; otherwise it stays.
Outgoing outgoing(const Journal& journal, const Reader& reader, bool all);

/// That so many marked entries stay, or go along; empty for none.
std::string said_of_marked(std::size_t marked, bool all);

/// How many private answers of whom are among these entries; empty for none.
std::string said_of_private(const std::vector<Entry>& entries, const std::vector<Person>& people);

}  // namespace hearth
