#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearth {

/// The files in a folder and in the folders of it, by their paths from there with `/`, in order of
/// these. Hidden files and folders are left out, and links to folders are not followed. Throws
/// Error for a folder that cannot be read, and for one with more than 100,000 files.
std::vector<std::string> files_in(const std::filesystem::path& folder);

}  // namespace hearth
