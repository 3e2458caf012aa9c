#pragma once

#include <functional>

#include "hearth/core/error.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// Runs `work` with a console of which only what was asked for is heard, as a clock that starts it
/// wants: notes are held back, but for what cannot wait, and come after all if it fails or
/// something is asked.
[[nodiscard]] Exit run_quietly(Console& console, const std::function<Exit(Console&)>& work);

/// Runs `work` with a console of which nothing else is heard at all. A failure is its exit code.
[[nodiscard]] Exit run_unheard(Console& console, const std::function<Exit(Console&)>& work);

}  // namespace hearth
