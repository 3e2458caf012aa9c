#pragma once

#include <string>
#include <string_view>

namespace hearth {

/// What hearth says itself, in lines of at most `columns`: broken at spaces, but never between
/// backquotes, and never inside a word, so that a command or a path can be copied whole; what is
/// too long sticks out. A line that begins with a space was set so on purpose and stays, as does
/// one with escape codes. Line breaks and what stands at the very end are kept.
std::string wrapped_message(std::string_view text, int columns);

}  // namespace hearth
