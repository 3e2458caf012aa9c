#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_practice();
std::unique_ptr<Command> make_practice_show();
std::unique_ptr<Command> make_practice_note();

inline constexpr std::array kPracticeCommands = {
    CommandEntry{"practice", "Do something together or alone, step by step.", make_practice},
    CommandEntry{"practice show", "Print a practice, to read it aloud.", make_practice_show},
    CommandEntry{"practice note", "Write a line about a practice afterwards.", make_practice_note},
};

}  // namespace hearth
