#pragma once

#include <filesystem>

#include "hearth/cli/env.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Where words that cannot be saved are kept: beside the journal, else with what this machine
/// remembers.
std::vector<std::filesystem::path> rescue_folders(const Env& env);

/// Takes rescued words into the journal as soon as that can be, and says so; of those that have to
/// wait it says where they are, why, and what to do.
void take_back(Env& env, Journal& journal);

/// `hearth import` of a file of rescued words, wherever it lies and whatever key it has. Throws
/// Error if anything of it does not come into the journal.
void import_rescued(Env& env, const std::filesystem::path& file);

}  // namespace hearth
