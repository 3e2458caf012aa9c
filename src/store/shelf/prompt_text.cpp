#include <algorithm>

#include "hearth/core/tree_code.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {

ParsedToml parse_prompt(std::string_view text) {
  const auto shipped = std::ranges::find(builtin_prompts(), text, &BuiltinPrompt::text);
  if (shipped == builtin_prompts().end()) return parse_toml(text);
  return {decoded(shipped->code), {}};
}

}  // namespace hearth
