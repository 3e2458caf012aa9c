#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_completion();

/// What is done with hearth itself.
inline constexpr std::array kFrameCommands = {
    CommandEntry{"completion", "Print what completes hearth in a shell.", make_completion},
};

}  // namespace hearth
