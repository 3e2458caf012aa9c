#pragma once

#include <string_view>

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"
#include "interview_controller.hpp"

// What is said and asked beside the questions of an interview, in plain lines.
namespace hearth {

/// Says it in lines as wide as is easy to read.
void say_in_lines(Console& console, const Style& style, std::string_view text);

/// What Ctrl-C asks. Whoever presses it again wants to be gone, not to lose anything.
Stop asked_whether_to_stop(Console& console, const Style& style);

}  // namespace hearth
