#include "hearth/app/journal/tags.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {

std::vector<std::string> tags_typed(const std::vector<std::string>& typed) {
  Tree::Array all;
  for (const std::string& words : typed) {
    const std::vector<std::string> tags = phrases_in(printable(words));
    if (invalid_utf8(words) || tags.empty()) {
      throw Error(fmt::format("`{}` is no tag.", printable(words)), "Give a word: --tag walk.",
                  Exit::usage);
    }
    all.insert(all.end(), tags.begin(), tags.end());
  }
  Wording wording;
  wording.type = QuestionType::tags;
  const ParsedValue parsed = value_from(wording, all);
  const auto* value = std::get_if<Value>(&parsed);
  const auto* tags = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
  return tags ? *tags : std::vector<std::string>();
}

}  // namespace hearth
