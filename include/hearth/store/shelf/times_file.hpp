#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "hearth/remind/times.hpp"

namespace hearth {

/// Where the file of times lies in the folder of what this machine remembers.
std::filesystem::path times_path(const std::filesystem::path& state);

/// The file of times; empty if there is none. Throws Error for one that cannot be read, and leaves
/// it as it is.
[[nodiscard]] std::optional<TimesFile> read_times(const std::filesystem::path& state);

/// Changes the file of times as it is now, or makes it: one process at a time, whole or not at all,
/// and where the change makes a difference, confirmed by the disk when this returns. Throws Error:
/// Exit::busy if another process keeps it longer than `patience`; the file is then as it was.
void change_times(const std::filesystem::path& state, const std::function<void(TimesFile&)>& change,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));

/// Writes the file of times once more as it is. Throws Error if it could not be changed now.
void rewrite_times(const std::filesystem::path& state);

}  // namespace hearth
