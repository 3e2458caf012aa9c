#pragma once

#include <filesystem>
#include <string_view>

namespace hearth {

/// Throws Error if no file can have that name: a folder, a device or a pipe has it, or a link that
/// leads nowhere.
void check_place(const std::filesystem::path& path);

/// Throws Error if a whole file could not be written there now, as far as that can be told without
/// writing one: for before anything is asked or done.
void check_target(const std::filesystem::path& path, bool replace);

/// A file that is there whole or not at all, readable by its owner alone: that of the file that it
/// replaces, and of a new one whoever writes it; if that is root, the owner of the journal whose
/// words these are, or else of the folder. A link is followed. Throws Error, and leaves what was
/// there as it is, if something of that name is there and is not to be replaced, or if the disk
/// does not take all of it.
void write_whole_file(const std::filesystem::path& path, std::string_view text, bool replace,
                      const std::filesystem::path& journal = {});

}  // namespace hearth
