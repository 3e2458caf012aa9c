#pragma once

#include "question_names.hpp"

namespace hearth {

/// Reads the [[score]] tables of a pack whose sections have been read.
std::vector<Score> read_scores(const TableReader& file, const Pack& pack,
                               const QuestionNames& names, Findings& findings);

}  // namespace hearth
