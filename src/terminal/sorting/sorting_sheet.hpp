#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// A family of things as it lies on the screen, not yet broken into lines.
struct SortingSheet {
  struct Line {
    std::string thing;
    std::string key = {};   ///< what was pressed for it: "2"; empty: nothing yet
    std::string said = {};  ///< what that means
  };
  std::string heading = {};  ///< "What is welcome, Alex"
  std::string place = {};    ///< "2 of 9"
  std::string family = {};
  std::string badge = {};  ///< who may see what is said, in a word
  std::vector<Line> lines = {};
  std::size_t at = 0;                  ///< the line that a key is for
  std::string words = {};              ///< which key means what
  std::vector<std::string> says = {};  ///< what has just come of a key
  std::string share = {};              ///< who may see it, in a sentence: where that is new
  std::string keys = {};               ///< all other keys
};

/// That part of the family in which the line is, on a screen of that size; where the family takes
/// several, it is said which part it is.
Picture draw(const SortingSheet& sheet, Size size, bool color);

}  // namespace hearth
