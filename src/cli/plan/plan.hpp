#pragma once

#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_plan();
std::unique_ptr<Command> make_plan_agree();
std::unique_ptr<Command> make_plan_assess();
std::unique_ptr<Command> make_plan_back();
std::unique_ptr<Command> make_plan_decide();
std::unique_ptr<Command> make_plan_end();
std::unique_ptr<Command> make_plan_export();
std::unique_ptr<Command> make_plan_map();
std::unique_ptr<Command> make_plan_new();
std::unique_ptr<Command> make_plan_next();
std::unique_ptr<Command> make_plan_note();
std::unique_ptr<Command> make_plan_repertoire();
std::unique_ptr<Command> make_plan_rest();
std::unique_ptr<Command> make_plan_ritual();
std::unique_ptr<Command> make_plan_smaller();
std::unique_ptr<Command> make_plan_step();
std::unique_ptr<Command> make_plan_team();
std::unique_ptr<Command> make_plan_want();
std::unique_ptr<Command> make_plan_worry();

}  // namespace hearth
