#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

struct ParsedToml {
  std::optional<Tree> tree;       ///< a table; empty if the text is not TOML
  std::vector<Problem> problems;  ///< at most one: TOML is read up to its first mistake
};

/// Never throws. Text over 1 MiB, broken UTF-8 and nesting deeper than 32 are problems. Local
/// dates become Date; times and date-times are problems (hearth's files have none).
ParsedToml parse_toml(std::string_view text);

/// The tree of a file of prompts/, wherever it lies, as parse_toml() has it: what is as hearth
/// ships it was parsed when hearth was built.
ParsedToml parse_prompt(std::string_view text);

}  // namespace hearth
