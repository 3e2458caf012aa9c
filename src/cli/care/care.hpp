#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_config();
std::unique_ptr<Command> make_doctor();
std::unique_ptr<Command> make_backup();
std::unique_ptr<Command> make_restore();

inline constexpr std::array kSettingsCommands = {
    CommandEntry{"config", "See or change a setting.", make_config},
};

inline constexpr std::array kCareCommands = {
    CommandEntry{"doctor", "Look for what could endanger the journal.", make_doctor},
    CommandEntry{"backup", "Copy the journal to another file.", make_backup},
    CommandEntry{"restore", "Go back to an earlier version or a backup.", make_restore},
};

}  // namespace hearth
