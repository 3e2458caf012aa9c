#pragma once

#include <span>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// Warns where a range has changed and the pack's version has not, although there are answers to
/// the old one: a 5 of 5 would stand in one line with a 5 of 10. `file` is what the pack was read
/// from, `answered` the questions as they were worded when they were answered.
std::vector<Problem> check_versions(const Tree& file, const Pack& pack,
                                    std::span<const Wording> answered);

}  // namespace hearth
