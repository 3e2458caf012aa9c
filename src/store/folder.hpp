#pragma once

#include <filesystem>

namespace hearth {

/// Makes the folder and what leads to it, each new one for its owner alone (0700). Folders that
/// exist are left as they are. Throws Error naming the one that could not be made.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace hearth
