#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Prints what reading a journal takes, to sqlite3 printing the same rows of the same file in the
/// same run, and how much memory. Whether every limit was kept.
bool measure_reading(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
