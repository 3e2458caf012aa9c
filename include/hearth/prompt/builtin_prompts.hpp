#pragma once

#include <span>
#include <string_view>

namespace hearth {

/// A file of prompts/ as it was when the binary was built.
struct BuiltinPrompt {
  std::string_view path;  ///< below prompts/, as `checkin/weekly.toml`
  std::string_view text;
  std::string_view code;  ///< of its tree (core/tree_code.hpp)
};

/// All of them, sorted by path.
std::span<const BuiltinPrompt> builtin_prompts();

}  // namespace hearth
