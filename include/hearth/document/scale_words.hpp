#pragma once

#include <string>
#include <vector>

#include "hearth/document/document.hpp"

namespace hearth {

/// A scale for who reads it in words: what its ends are, then each person's line.
struct ScaleWords {
  std::string ends;                 ///< `From 0 (not at all) to 10 (very):`
  std::vector<std::string> places;  ///< `Alex: 7, last time 5`
};

/// In the language that is spoken. Ends without words are their numbers alone.
ScaleWords words_of(const OnScale& scale);

}  // namespace hearth
