#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// Something about a place in a file that somebody wants to bring in.
struct Remark {
  std::size_t line = 0;  ///< from 1; 0 where it is not known
  std::string what;
  bool asked_for = false;  ///< follows from what was said to do: told, but nothing went wrong
  std::string file = {};   ///< which one of a folder; empty: there is only one
};

/// An entry with the line on which it begins.
struct ImportedEntry {
  std::size_t line = 0;
  Entry entry;
  std::optional<Uuid> former = {};  ///< the id that it was given when it was brought in before
  std::string file = {};            ///< which one of a folder; empty: there is only one
};

/// What a file of another journal holds, as far as it could be read.
struct ImportedFile {
  std::vector<Person> people;  ///< empty: whoever brings it in has written all of it
  std::vector<ImportedEntry> entries;
  std::vector<Remark> refused;  ///< what could not be read as an entry, and why
  std::vector<Remark> remarks;  ///< what was read, but perhaps not as it was meant
};

}  // namespace hearth
