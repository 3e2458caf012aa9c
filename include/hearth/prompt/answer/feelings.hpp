#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {

/// A rough word for a feeling, and more exact ones.
struct FeelingFamily {
  std::string name;
  std::vector<std::string> words;
};

/// The vocabulary that is offered where feelings are asked for. Nobody has to use it.
using FeelingWords = std::vector<FeelingFamily>;

/// The families of a feelings file that check_shelf_file() finds in order; others are left out.
FeelingWords read_feelings(const Tree& file);

/// For people to read: a line for each family, "sad: down, grieving, disappointed".
std::vector<std::string> spoken(const FeelingWords& vocabulary);

/// Feelings as somebody would type them, from which the same ones are read again: a name or a place
/// that would be taken for something else is in quotation marks, `"sad, mostly" 7 in chest`.
std::string as_typed(const std::vector<Feeling>& feelings);

/// One sentence where a named feeling looks like a slip of the keyboard; empty otherwise. The
/// answer stands in either case: every own word is one.
[[nodiscard]] std::optional<std::string> spelling_hint(const FeelingWords& vocabulary,
                                                       const Value& answer);

}  // namespace hearth
