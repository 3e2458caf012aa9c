#pragma once

#include <optional>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

struct ReadPack {
  /// Empty if there is an error, but for one that reading puts right: a question that is more open
  /// than those that its condition names is read as private as they are.
  std::optional<Pack> pack;
  std::vector<Problem> problems;  ///< all of them, in the order of the file
};

/// Checks a parsed pack file (format 1, documented in hearth-pack(5)) and builds the pack. Unknown
/// keys are errors that name the nearest known key.
ReadPack read_pack(const Tree& file);

}  // namespace hearth
