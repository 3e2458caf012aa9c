#pragma once

#include <span>
#include <string_view>

namespace hearth {

/// What is said in lists of a file of prompts/, read when the binary was built
/// (src/index_prompts.cpp).
struct IndexedPrompt {
  std::string_view path;  ///< as BuiltinPrompt::path
  std::string_view lang;
  std::string_view title;
  int minutes;
  std::string_view metrics;  ///< a line each
};

/// All packs, practices and topics among them with their translations, sorted by path; none of the
/// lists beside them.
std::span<const IndexedPrompt> prompt_index();

}  // namespace hearth
