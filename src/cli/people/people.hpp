#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_people();
std::unique_ptr<Command> make_people_add();
std::unique_ptr<Command> make_people_leave();
std::unique_ptr<Command> make_people_rename();

inline constexpr std::array kPeopleCommands = {
    CommandEntry{"people", "See who writes in the journal.", make_people},
    CommandEntry{"people add", "Let somebody else write in it.", make_people_add},
    CommandEntry{"people leave", "Leave the journal, with what is yours.", make_people_leave},
    CommandEntry{"people rename", "Call somebody by another name.", make_people_rename},
};

}  // namespace hearth
