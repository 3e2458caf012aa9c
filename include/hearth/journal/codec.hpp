#pragma once

#include <optional>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/question.hpp"

namespace hearth {

/// The things that can be chosen, as a list of `{ id, say }`, and back; what does not fit is empty.
Tree options_tree(const std::vector<Option>& options);
std::vector<Option> options_from(const Tree& tree);

/// An answer with all that its question said that day, whoever may see it left out.
Tree answer_tree(const Answer& answer);

/// The answer again, as a private one; empty if it cannot be that.
[[nodiscard]] std::optional<Answer> private_answer_from(const Tree& tree);

}  // namespace hearth
