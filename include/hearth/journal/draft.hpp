#pragma once

#include <optional>
#include <string>

#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// A sitting that has begun and is not finished: one for each pack and person.
struct Draft {
  std::string pack;
  Author author;
  std::string occasion;
  Moment started;
  Tree answers;  ///< question id -> { value, share }, in the order of the pack
};

/// What has been answered so far, as it is kept.
Tree kept_answers(const std::vector<Answer>& answers);

/// The kept answers that still fit the questions as they are worded now; others are left out.
std::vector<Answer> resumed_answers(const Tree& kept, const std::vector<Question>& questions);

/// The value kept for that question, as far as it fits; empty if there is none.
[[nodiscard]] std::optional<Value> kept_value(const Wording& wording, const Draft& draft);

}  // namespace hearth
