#pragma once

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

/// The names of all but that person; of all if there is none.
std::vector<std::string> names_but(const std::vector<Person>& people,
                                   const std::optional<Uuid>& person);

}  // namespace hearth
