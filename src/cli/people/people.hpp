#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frame/command.hpp"
#include "hearth/journal/entry.hpp"

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

/// The names of all but that person; of all if there is none.
std::vector<std::string> names_but(const std::vector<Person>& people,
                                   const std::optional<Uuid>& person);

}  // namespace hearth
