#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_init();
std::unique_ptr<Command> make_log();
std::unique_ptr<Command> make_list();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_edit();
std::unique_ptr<Command> make_undo();
std::unique_ptr<Command> make_erase();
std::unique_ptr<Command> make_report();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_import();

/// What comes before everything else.
inline constexpr std::array kFirstCommands = {
    CommandEntry{"init", "Start a journal.", make_init},
};

/// What is done with entries.
inline constexpr std::array kJournalCommands = {
    CommandEntry{"log", "Note a moment.", make_log},
    CommandEntry{"list", "Read what was written, or search in it.", make_list},
    CommandEntry{"show", "Read one entry, and how it stood before.", make_show},
    CommandEntry{"edit", "Change what you wrote.", make_edit},
    CommandEntry{"undo", "Take back what you wrote or changed last.", make_undo},
    CommandEntry{"erase", "Remove the words of an entry for good.", make_erase},
    CommandEntry{"report", "See how things are going.", make_report},
    CommandEntry{"export", "Make a copy to take along: JSON, CSV or Markdown.", make_export},
    CommandEntry{"import", "Bring in what was written elsewhere.", make_import},
};

}  // namespace hearth
