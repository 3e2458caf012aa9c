#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/document/terminal.hpp"

namespace hearth {

using Lines = std::vector<std::string>;

/// How a piece of text stands out. Never red: no number here is an alarm.
enum class Hue { plain, strong, good, low };

/// The text in that hue if the style has colour, else as it is.
std::string painted(std::string_view text, Hue hue, const Style& style);

/// Text from people, safe to show and without white space around it.
std::string clean(std::string_view text);

/// Every line that is not empty moved to the right, the first one led by `lead`, which must be
/// as wide as the move.
Lines indented(Lines lines, std::string_view lead);

void append(Lines& lines, Lines more);

}  // namespace hearth
