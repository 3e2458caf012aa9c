#pragma once

#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// A document on a screen of that size; `foot` stands below its last page and says how to go on.
/// Pages of several bear their number.
std::vector<Picture> pages_of_document(Size size, const Style& style, const Document& document,
                                       const std::string& foot);

}  // namespace hearth
