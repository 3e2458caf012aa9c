#pragma once

#include <string>
#include <string_view>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// An answer to that question that says anything; null if there is none.
const Answer* given_to(const Entry& entry, std::string_view question);

/// The words of a text; empty for anything else.
std::string text_in(const Answer& answer);

}  // namespace hearth
