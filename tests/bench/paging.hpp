#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Prints what hearth-pdf, as it lies beside hearth, takes for a page and for forty. Whether every
/// limit was kept.
bool measure_paging(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
