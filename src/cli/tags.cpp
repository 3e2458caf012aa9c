#include "tags.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer_text.hpp"

namespace hearth {

std::vector<std::string> tags_typed(const std::vector<std::string>& typed) {
  Wording wording;
  wording.type = QuestionType::tags;
  std::vector<std::string> tags;
  for (const std::string& words : typed) {
    const ParsedValue parsed = parse_value(wording, words);
    const auto* value = std::get_if<Value>(&parsed);
    const auto* found = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
    if (!found || found->empty()) {
      throw Error(fmt::format("`{}` is no tag.", printable(words)), "Give a word: --tag walk.",
                  Exit::usage);
    }
    for (const std::string& tag : *found) {
      if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    }
  }
  return tags;
}

}  // namespace hearth
