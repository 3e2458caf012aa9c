#pragma once

#include "hearth/practice/practice.hpp"
#include "hearth/prompt/pack/findings.hpp"

namespace hearth {

/// Reads a [[block.step]] table, as far as it can be judged by itself.
PracticeStep read_step(const Tree& table, Findings& findings);

}  // namespace hearth
