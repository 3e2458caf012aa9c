#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearth::fault {

/// What the driver ended with, or kKilled. `settings` are NAME=VALUE for the preloaded library,
/// which watches the journal's folder; `ending` is how a sitting ends that it has instead of a
/// save.
int run_driver(const std::filesystem::path& journal, const std::vector<std::string>& settings,
               const std::string& ending = "");

inline constexpr int kKilled = -1;

}  // namespace hearth::fault
