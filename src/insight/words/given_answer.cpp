#include "words/given_answer.hpp"

#include <algorithm>
#include <variant>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {

const Answer* given_to(const Entry& entry, std::string_view question) {
  const auto found = std::ranges::find_if(entry.answers, [&](const Answer& answer) {
    return answer.wording->id == question && answered(answer.value);
  });
  return found == entry.answers.end() ? nullptr : &*found;
}

std::string text_in(const Answer& answer) {
  const auto* text = std::get_if<std::string>(&answer.value);
  return text ? one_line(*text) : std::string();
}

}  // namespace hearth
