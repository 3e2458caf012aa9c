#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// Why words that were rescued are not in the journal yet.
enum class Waiting {
  unsaved,    ///< the journal cannot be saved now
  sitting,    ///< of the same pack and person something else is begun and not finished
  person,     ///< the key of somebody who wrote them is not here
  keys,       ///< other keys than those of the journal opened them
  damaged,    ///< they cannot be read, or only a part of them
  moved,      ///< they are of a journal at a place where there is none any more
  elsewhere,  ///< they are of a journal at another place, such as the one this is a copy of
  strangers,  ///< they are of people who are not in the journal
  no_words,   ///< it is a journal, and no rescued words
};

/// A file of rescued words that is left where it is.
struct RescuedFile {
  std::filesystem::path file;
  Waiting why = Waiting::unsaved;
  std::filesystem::path place = {};  ///< of the journal that they are of, if that is known
};

/// What became of the rescued words of a journal.
struct TakenBack {
  std::size_t taken = 0;          ///< savings that failed and are made good
  std::vector<RescuedFile> left;  ///< and those that are not, the oldest first
};

/// The files in these folders that hold rescued words of one of these journals, the oldest first.
std::vector<std::filesystem::path> rescued_files(const std::vector<std::filesystem::path>& folders,
                                                 std::span<const Uuid> journals);

}  // namespace hearth
