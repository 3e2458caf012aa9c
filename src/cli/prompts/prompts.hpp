#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_prompts_list();
std::unique_ptr<Command> make_prompts_show();
std::unique_ptr<Command> make_prompts_check();
std::unique_ptr<Command> make_prompts_new();
std::unique_ptr<Command> make_prompts_copy();
std::unique_ptr<Command> make_prompts_try();

inline constexpr std::array kPromptsCommands = {
    CommandEntry{"prompts", "See which packs of questions there are.", make_prompts_list},
    CommandEntry{"prompts list", "See which packs of questions there are.", make_prompts_list},
    CommandEntry{"prompts show", "Read a pack without being asked.", make_prompts_show},
    CommandEntry{"prompts check", "Look packs over for mistakes.", make_prompts_check},
    CommandEntry{"prompts new", "Begin a pack of your own.", make_prompts_new},
    CommandEntry{"prompts copy", "Take a shipped pack as your own, to change it.",
                 make_prompts_copy},
    CommandEntry{"prompts try", "Be asked a pack as a trial; nothing is kept.", make_prompts_try},
};

}  // namespace hearth
