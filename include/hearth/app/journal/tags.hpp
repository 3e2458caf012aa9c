#pragma once

#include <string>
#include <vector>

namespace hearth {

/// What was given with --tag: each one tag, of one word or several, or more of them separated by
/// commas, without the # or @ before it; each once. Throws Error (usage).
std::vector<std::string> tags_typed(const std::vector<std::string>& typed);

}  // namespace hearth
