#pragma once

#include <string_view>

namespace hearth {

/// Shows a text in PAGER (less, if none is named), which is kept from writing anything of it to a
/// file. False if there is no pager, and nothing was shown. Only on a terminal.
[[nodiscard]] bool show_in_pager(std::string_view text);

/// How many lines the terminal has; 24 if it does not say.
int lines_of_terminal();

}  // namespace hearth
