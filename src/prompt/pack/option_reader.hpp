#pragma once

#include <vector>

#include "hearth/prompt/pack/question.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {

/// Reads the `options` of a question: texts, or tables with id and say.
std::vector<Option> read_options(const TableReader& question, Findings& findings);

}  // namespace hearth
