#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Makes journals in that folder and prints what reports of them take. Whether every limit was
/// kept.
bool measure_reporting(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
