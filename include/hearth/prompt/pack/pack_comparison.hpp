#pragma once

#include <span>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// Where a translated pack is another pack than its original, at the place in the translation. Only
/// the words that people see may differ: ids, types, ends of scales, conditions, shares and their
/// order are the same, so that answers mean the same in every language. Words that are left out are
/// warnings. Both files have been read without errors.
std::vector<Problem> compare_translation(const Tree& original, const Tree& translation);

/// Warns where a range has changed and the pack's version has not, although there are answers to
/// the old one: a 5 of 5 would stand in one line with a 5 of 10. `file` is what the pack was read
/// from, `answered` the questions as they were worded when they were answered.
std::vector<Problem> check_versions(const Tree& file, const Pack& pack,
                                    std::span<const Wording> answered);

}  // namespace hearth
