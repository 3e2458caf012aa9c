#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Makes journals in that folder and prints what writing into them takes, and reading a vault.
/// Whether every limit was kept.
bool measure_writing(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
