#pragma once

#include <vector>

#include "hearth/practice/practice.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {

/// Reads the [[block]] tables of a practice.
std::vector<PracticeBlock> read_blocks(const TableReader& file, Findings& findings);

}  // namespace hearth
