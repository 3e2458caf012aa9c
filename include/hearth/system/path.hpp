#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string_view>

#include "hearth/core/error.hpp"

namespace hearth {

/// Whether anything has that name, a link that leads nowhere included.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

/// The file that a path leads to through all symbolic links, even if it is not there yet. Throws
/// Error if a folder on the way is not there or the links lead in a circle.
std::filesystem::path real_file(const std::filesystem::path& path);

/// A symbolic link that leads to nothing.
struct BrokenLink {
  std::filesystem::path link;
  std::filesystem::path target;  ///< where it leads in the end
};

/// The first such link among a file and the folders that lead to it; empty if there is none.
[[nodiscard]] std::optional<BrokenLink> broken_link_to(const std::filesystem::path& file);

/// Throws Error naming the link and where it leads, if there is one: what was looked for may lie on
/// a disk that is not mounted, and nothing new belongs in its place.
void refuse_broken_link(const std::filesystem::path& file);

/// Throws Error if no file can have that name: a folder, a device or a pipe has it, or a link that
/// leads nowhere.
void check_place(const std::filesystem::path& path);

/// For a folder, a pipe or a device where a file should be.
Error no_ordinary_file(const std::filesystem::path& file);

/// What something that is no ordinary file is, by its mode: `a folder`, `a pipe`, `a socket`.
std::string spoken_kind(mode_t mode);

}  // namespace hearth
