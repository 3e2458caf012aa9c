#pragma once

#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// Shows documents one behind the other, each from a page of its own. Space turns, and behind the
/// last page comes the first; any other key ends it, without a word.
void show_quietly(Screen& screen, const Style& style, const std::vector<Document>& documents);

}  // namespace hearth
