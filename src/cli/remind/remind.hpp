#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_remind();
std::unique_ptr<Command> make_remind_set();
std::unique_ptr<Command> make_remind_quiet();
std::unique_ptr<Command> make_remind_later();
std::unique_ptr<Command> make_remind_off();
std::unique_ptr<Command> make_remind_status();
std::unique_ptr<Command> make_remind_install();
std::unique_ptr<Command> make_remind_uninstall();

inline constexpr std::array kRemindCommands = {
    CommandEntry{"remind", "Say so if a check-in is due, and nothing else.", make_remind},
    CommandEntry{"remind set", "Be reminded of a check-in.", make_remind_set},
    CommandEntry{"remind quiet", "Hours in which nothing is said.", make_remind_quiet},
    CommandEntry{"remind later", "Put it off for a while.", make_remind_later},
    CommandEntry{"remind off", "Be reminded no more.", make_remind_off},
    CommandEntry{"remind status", "See what is set.", make_remind_status},
    CommandEntry{"remind install", "Let cron or systemd look every 15 minutes.",
                 make_remind_install},
    CommandEntry{"remind uninstall", "Take that away again.", make_remind_uninstall},
};

}  // namespace hearth
