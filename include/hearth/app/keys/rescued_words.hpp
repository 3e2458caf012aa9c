#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Where words that cannot be saved are kept: beside the journal, else with what this machine
/// remembers.
std::vector<std::filesystem::path> rescue_folders(const Env& env);

/// From now on what `journal` cannot save is kept there. Imports what was kept before as soon as
/// that can be, and says so; of words that have to wait it says where they are, why, and what to
/// do.
void import_rescued(Env& env, Journal& journal);

/// Imports rescued words before the keys of the journal go, as what waits under them would be
/// forgotten. Throws Error if any of them cannot be taken in with all of these keys.
void import_rescued_first(Env& env, std::span<const VaultKeys> keys);

/// The files with rescued words of this journal, without opening it.
std::vector<std::filesystem::path> rescued_files(const Env& env);

/// `hearth import` of a file of rescued words, wherever it lies and whatever key it has. Throws
/// Error if anything of it does not come into the journal.
void import_rescued(Env& env, const std::filesystem::path& file);

}  // namespace hearth
