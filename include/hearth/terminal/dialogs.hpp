#pragma once

#include <string>

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

enum class Confirmed { yes, no, left };

/// Asks a question whose answer is yes or no, on a page where there is a whole screen, else in a
/// line. Enter alone is `usual`; whatever else is typed that is neither is asked again.
Confirmed confirm(Console& console, const Style& style, const std::string& question, bool usual);

/// The page of it.
Confirmed confirm_page(Screen& screen, const Style& style, const std::string& question, bool usual);

}  // namespace hearth
