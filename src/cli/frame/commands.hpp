#pragma once

#include <memory>

#include "command.hpp"

namespace hearth {

std::unique_ptr<Command> make_backup();
std::unique_ptr<Command> make_checkin();
std::unique_ptr<Command> make_checkin_reveal();
std::unique_ptr<Command> make_config();
std::unique_ptr<Command> make_doctor();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_import();
std::unique_ptr<Command> make_init();
std::unique_ptr<Command> make_list();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_edit();
std::unique_ptr<Command> make_undo();
std::unique_ptr<Command> make_erase();
std::unique_ptr<Command> make_lock();
std::unique_ptr<Command> make_log();
std::unique_ptr<Command> make_prompts_check();
std::unique_ptr<Command> make_prompts_copy();
std::unique_ptr<Command> make_prompts_list();
std::unique_ptr<Command> make_prompts_new();
std::unique_ptr<Command> make_prompts_show();
std::unique_ptr<Command> make_prompts_try();
std::unique_ptr<Command> make_report();
std::unique_ptr<Command> make_restore();
std::unique_ptr<Command> make_unlock();

}  // namespace hearth
