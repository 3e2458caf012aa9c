#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/prompt/interview.hpp"

namespace hearth {

/// A sitting that has begun and is not finished: one for each pack and author.
struct Draft {
  std::string pack;
  Author author;
  std::string occasion;
  Moment started;
  std::vector<Answer> answers;                      ///< in the order of the pack
  std::optional<BegunAnswer> begun = std::nullopt;  ///< what stood in the field, not accepted
  std::string at = {};  ///< the thing at which a sorting was left; empty for all else
};

/// Those answers that still fit the questions as they are worded now; others are left out.
std::vector<Answer> resumed_answers(const std::vector<Answer>& kept,
                                    const std::vector<Question>& questions);

/// The value kept for that question, as far as it fits; empty if there is none.
[[nodiscard]] std::optional<Value> resumed_value(const Draft& draft, const Wording& wording);

}  // namespace hearth
