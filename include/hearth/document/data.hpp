#pragma once

#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"

namespace hearth {

/// A page with panels for programs, as hearth(1) describes it: the stretch of time, what happened
/// in it, a line for each panel with the numbers of its marks, what is said, and people's words.
Tree to_tree(const Document& document);

}  // namespace hearth
