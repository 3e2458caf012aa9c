#pragma once

#include <optional>
#include <vector>

#include "answer_field.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// The place where the answer goes.
struct AnswerRows {
  std::vector<Row> rows;      ///< at least one with the focus
  std::optional<int> column;  ///< of the cursor, in the row with the focus
};

/// In that width, not yet fitted to the screen's height.
AnswerRows answer_rows(const AnswerField& field, int columns);

}  // namespace hearth
