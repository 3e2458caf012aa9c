#pragma once

#include <string>

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// Takes everything off the screen before somebody else looks at it; in plain lines it says that
/// this is to be done by hand.
void clear_or_say(Console& console);

/// Takes everything off the screen, says whose turn it is and waits for Enter. False if the person
/// left instead.
[[nodiscard]] bool hand_over(Console& console, const Style& style, const std::string& name);

/// The page of it: nothing else is on the screen.
[[nodiscard]] bool hand_over_page(Screen& screen, const Style& style, const std::string& name);

}  // namespace hearth
