#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Prints what hearth takes of 10,000 notes to other programs of the terminal with the same notes,
/// as many of them as are installed; the others are named. Whether every limit was kept.
bool measure_peers(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
