#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/core/error.hpp"

namespace hearth {

/// Makes the world that a command sees, with the console that it is to speak by.
using MakeEnv = std::function<Env(Console&)>;

/// Runs one command line (without the program's name). Everything that goes wrong is shown here,
/// in one or two sentences on stderr, and becomes an exit code. `world` is called only for a
/// command that needs it: help and version open no file.
[[nodiscard]] Exit run(const std::vector<std::string>& args, Console& console,
                       const MakeEnv& world) noexcept;

/// Runs `work` and shows what it throws.
[[nodiscard]] Exit guarded(Console& console, const std::function<Exit()>& work) noexcept;

}  // namespace hearth
