#pragma once

#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// What stands below pages and says which keys do what there.
struct Feet {
  std::string last;       ///< below the last one, or a single one
  std::string earlier;    ///< below all others
  std::string back = {};  ///< of several, how one comes to the page before; may be empty
};

/// For pages that are read to their end, with a way back to the one before.
Feet feet_to_read(const std::string& last);

/// A document on a screen of that size. Pages of several bear their number.
std::vector<Picture> pages_of_document(Size size, const Style& style, const Document& document,
                                       const Feet& feet);

}  // namespace hearth
