#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// What a look for reminders takes, which a clock makes every quarter of an hour: beside a locked
/// journal of ten megabytes, against `--version`. Whether it kept to twice as long.
bool measure_reminding(const Options& options, const std::filesystem::path& home);

}  // namespace hearth::bench
