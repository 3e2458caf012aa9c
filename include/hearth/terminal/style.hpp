#pragma once

#include <functional>
#include <optional>
#include <string>

#include "hearth/document/terminal.hpp"

namespace hearth {

/// How wide text is set on the terminal that this file is: no wider than is easy to read. 80 if it
/// does not say.
int columns_of_terminal(int file);

/// How many rows the terminal has that questions stand on (stderr); 24 if it does not say.
int rows_of_questions();

/// How stdout is to be written to: its width, colour only on a terminal that has it and without
/// NO_COLOR, plain lines with HEARTH_ACCESSIBLE (any value but empty, 0, no, false, off) or
/// TERM=dumb; without blocks on the Linux console, in ASCII where LC_ALL, LC_CTYPE or LANG name a
/// locale that is not UTF-8.
Style terminal_style(
    const std::function<std::optional<std::string>(const char* name)>& environment);

}  // namespace hearth
