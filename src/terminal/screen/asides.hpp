#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/terminal/screen/screen.hpp"
#include "interview_controller.hpp"

// What is asked beside the questions of an interview, each on a page of its own.
namespace hearth {

/// Shows it, part by part, until a key is pressed at the last one, or one that leaves at any.
KeyPress shown_until_pressed(Screen& screen, const Style& style,
                             const std::vector<std::string>& paragraphs, std::string_view foot);

/// Shows it until Enter or Escape. What is typed ahead is meant for what comes behind and goes to
/// `waiting`; so does what asks to be gone, which is meant wherever it is pressed.
void show_until_read(Screen& screen, const Style& style, const std::vector<std::string>& paragraphs,
                     std::deque<KeyPress>& waiting);

/// Whether it is a key that leaves at any page.
[[nodiscard]] bool leaves_at_once(const KeyPress& press);

/// What Ctrl-C asks. Whoever presses it again wants to be gone, not to lose anything.
Stop asked_whether_to_stop(Screen& screen, const Style& style);

/// Which way it goes on; `said`: what the short way comes to. What is typed ahead is meant for the
/// question behind and goes to `waiting`.
Way asked_which_way(Screen& screen, const Style& style, const std::string& said,
                    std::deque<KeyPress>& waiting);

}  // namespace hearth
