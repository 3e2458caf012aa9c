#pragma once

#include <string>

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// Asks until done, one question at a time on the whole screen. The same keys and answers as in
/// plain lines. Colour only with `style.color`; nothing is said by colour alone.
[[nodiscard]] Ending ask_on_screen(Interview& interview, const InterviewScene& scene,
                                   Screen& screen, const Style& style, const Keep& keep);

}  // namespace hearth
