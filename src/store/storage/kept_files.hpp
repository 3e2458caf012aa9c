#pragma once

#include <filesystem>
#include <vector>

namespace hearth {

/// The files beside a journal (a path without links) that hold earlier versions of it: `.prev`,
/// those from before upgrades, and those that were replaced by restoring, but for what was set
/// aside and is still the journal. Throws Error if the folder cannot be read.
std::vector<std::filesystem::path> kept_files(const std::filesystem::path& journal);

/// Removes all of them, or `.prev` alone, for when they hold what must not be read any more.
/// Those that may be readable are overwritten. Throws Error if one stays; the journal itself is not
/// touched. Only the holder of its lock may ask.
void remove_kept_files(const std::filesystem::path& journal);
void remove_previous(const std::filesystem::path& journal);

}  // namespace hearth
