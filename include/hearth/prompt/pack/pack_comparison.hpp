#pragma once

#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// Where a translated pack is another pack than its original, at the place in the translation. Only
/// the words that people see may differ: ids, types, ends of scales, conditions, shares and their
/// order are the same, so that answers mean the same in every language. Words that are left out are
/// warnings. Both files have been read without errors.
std::vector<Problem> compare_translation(const Tree& original, const Tree& translation);

}  // namespace hearth
