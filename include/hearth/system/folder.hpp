#pragma once

#include <filesystem>

namespace hearth {

/// Makes the folder and what leads to it, each new one for its owner alone (0700): whoever makes
/// it, or for root the owner of the folder around it. Folders that exist are left as they are.
/// Throws Error naming the one that could not be made.
void make_private_folder(const std::filesystem::path& folder);

/// Throws Error if that could not be done now, or nothing could be written there.
void check_private_folder(const std::filesystem::path& folder);

}  // namespace hearth
