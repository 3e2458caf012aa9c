#pragma once

#include <string>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

enum class Confirmed { yes, no, left };

/// Asks a question whose answer is yes or no, on a page where there is a whole screen, else in a
/// line. Enter alone is `usual`; whatever else is typed that is neither is asked again.
Confirmed confirm(Console& console, const Style& style, const std::string& question, bool usual);

/// The page of it.
Confirmed confirm_page(Screen& screen, const Style& style, const std::string& question, bool usual);

/// Takes everything off the screen before somebody else looks at it; in plain lines it says that
/// this is to be done by hand.
void clear_or_say(Console& console);

/// Takes everything off the screen, says whose turn it is and waits for Enter. False if the person
/// left instead.
[[nodiscard]] bool hand_over(Console& console, const Style& style, const std::string& name);

/// The page of it: nothing else is on the screen.
[[nodiscard]] bool hand_over_page(Screen& screen, const Style& style, const std::string& name);

/// Shows a document to whoever is at the screen until they have read it, page by page where there
/// is a whole screen, else in lines that are taken off afterwards; `foot` says how to go on. False
/// if the person left instead.
[[nodiscard]] bool read_through(Console& console, const Style& style, const Document& document,
                                const std::string& foot);

/// The pages of it.
[[nodiscard]] bool read_pages(Screen& screen, const Style& style, const Document& document,
                              const std::string& foot);

}  // namespace hearth
