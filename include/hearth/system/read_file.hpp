#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

/// The whole file. Throws Error for what is missing, no regular file, unreadable, or larger than
/// `most_bytes`; never waits for a pipe or a device.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes);

/// The same; empty if nothing has that name, or if the path is empty. A link that leads to nothing
/// is an Error that says where it leads.
[[nodiscard]] std::optional<std::string> read_if_there(const std::filesystem::path& path,
                                                       std::size_t most_bytes);

/// The same, or all that is written into a pipe (as bash makes one for `<(command)`), which is
/// waited for. Throws Error for a pipe that nobody writes into.
std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t most_bytes);

/// A new file, readable by its owner alone, with the folders that lead to it. Throws Error if there
/// is anything of that name already, a link to nowhere included, and leaves it as it is.
void write_new_file(const std::filesystem::path& path, std::string_view text);

}  // namespace hearth
