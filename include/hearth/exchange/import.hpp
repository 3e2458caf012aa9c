#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hearth/exchange/remark.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// An entry with the line on which it begins.
struct ParcelEntry {
  std::size_t line = 0;
  Entry entry;
  std::optional<Uuid> former = {};  ///< the id that it was given when it was brought in before
  std::string file = {};  ///< which one of a folder; empty: there is only one
};

/// What a file of another journal holds, as far as it could be read.
struct Parcel {
  std::vector<Person> people;  ///< empty: whoever brings it in has written all of it
  std::vector<ParcelEntry> entries;
  std::vector<Remark> refused;  ///< what could not be read as an entry, and why
  std::vector<Remark> remarks;  ///< what was read, but perhaps not as it was meant
};

}  // namespace hearth
