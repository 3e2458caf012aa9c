#pragma once

#include <filesystem>
#include <optional>

namespace hearth {

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

}  // namespace hearth
