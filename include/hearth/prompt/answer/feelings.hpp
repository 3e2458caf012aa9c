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

/// One sentence where a named feeling looks like a slip of the keyboard; empty otherwise. The
/// answer stands in either case: every own word is one.
[[nodiscard]] std::optional<std::string> spelling_hint(const FeelingWords& vocabulary,
                                                       const Value& answer);

}  // namespace hearth
