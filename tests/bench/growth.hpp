#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// What reading commands take on journals of check-ins, of a couple and of twenty people, each ten
/// times as large as the one before. Whether none took more than twelve times as long for that, and
/// `plan` no longer than the sqlite3 shell needs to print its rows, give or take.
bool measure_growth(const Options& options, const std::filesystem::path& folder);

}  // namespace hearth::bench
