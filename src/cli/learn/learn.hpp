#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_learn();
std::unique_ptr<Command> make_help();

inline constexpr std::array kLearnCommands = {
    CommandEntry{"learn", "Read what an operation or an illness may change.", make_learn},
    CommandEntry{"help", "Numbers and pages for when something is wrong.", make_help},
};

}  // namespace hearth
