#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace hearth {

/// Whether a file of that name is what a program that copies files between devices leaves beside
/// `journal` (a file's name) where both sides had written: as Dropbox, Nextcloud, Syncthing,
/// OneDrive, Google Drive, Resilio, Seafile and others call it, in some of their languages.
[[nodiscard]] bool is_conflict_name(std::string_view name, std::string_view journal);

/// The other versions of a journal beside it that have such a name and begin as a journal does, by
/// name. Empty if the folder cannot be read.
std::vector<std::filesystem::path> conflict_copies(const std::filesystem::path& journal);

}  // namespace hearth
