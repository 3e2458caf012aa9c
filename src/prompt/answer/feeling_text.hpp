#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

using ParsedFeeling = std::variant<Feeling, Complaint>;

/// One feeling as it is typed: a name, perhaps how strong from 0 to 10, perhaps "in" and a place.
ParsedFeeling parse_feeling(std::string_view typed);

/// The same from data: such a text, or a table of name, intensity and place.
ParsedFeeling feeling_from(const Tree& data);

/// `hopeful 4 in chest`.
std::string feeling_text(const Feeling& feeling);

}  // namespace hearth
