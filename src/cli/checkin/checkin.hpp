#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_checkin();
std::unique_ptr<Command> make_checkin_reveal();

inline constexpr std::array kCheckinCommands = {
    CommandEntry{"checkin", "Go through a set of questions, each on your own, then together.",
                 make_checkin},
    CommandEntry{"checkin reveal", "Look side by side at what a seal has opened.",
                 make_checkin_reveal},
};

}  // namespace hearth
