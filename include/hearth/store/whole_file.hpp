#pragma once

#include <filesystem>
#include <string_view>

namespace hearth {

/// A file that is there whole or not at all, readable by its owner alone: that of the file that it
/// replaces, and of a new one whoever writes it; if that is root, the owner of the journal whose
/// words these are, or else of the folder. A link is followed. Throws Error, and leaves what was
/// there as it is, if something of that name is there and is not to be replaced, or if the disk
/// does not take all of it.
void write_whole_file(const std::filesystem::path& path, std::string_view text, bool replace,
                      const std::filesystem::path& journal = {});

}  // namespace hearth
