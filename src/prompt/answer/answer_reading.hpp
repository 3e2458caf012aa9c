#pragma once

#include <string_view>
#include <variant>

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

using MatchedOption = std::variant<const Option*, Complaint>;

/// The option with exactly that id, or null.
const Option* option_with_id(const Wording& wording, std::string_view id);

/// The option meant by its number as shown, its id, or an unambiguous beginning of its text, in
/// that order; never null.
MatchedOption match_option(const Wording& wording, std::string_view typed);

/// Like match_option, but an id comes before a number: data holds ids, and an id may be `2`.
MatchedOption match_option_data(const Wording& wording, std::string_view text);

}  // namespace hearth
