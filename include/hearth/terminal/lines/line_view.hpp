#pragma once

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/interview_view.hpp"

namespace hearth {

/// Asks until done, in plain lines: no colour, no cursor motion, no box, not one escape byte.
[[nodiscard]] Ending ask_in_lines(Interview& interview, const InterviewScene& scene,
                                  Console& console, const Style& style, const Keep& keep);

}  // namespace hearth
