#pragma once

#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "hearth/system/input_file.hpp"

namespace hearth {

FileMark mark_of(const struct stat& status);

/// openat, again when a signal came between; O_CLOEXEC is added. Not open on failure, with errno.
Descriptor open_at(int folder, const std::string& name, int flags, mode_t mode = 0);

/// Fills the buffer from `offset` on, and says how much there was. Throws Error naming `file`.
std::size_t read_at(int descriptor, std::span<std::uint8_t> room, std::uint64_t offset,
                    const std::filesystem::path& file);

/// Reads from the beginning, whatever was read or written through the descriptor before.
ByteSource read_through(int descriptor, const std::filesystem::path& file);

/// Writes all of it, going on after short writes and signals; false, with errno, if it cannot.
[[nodiscard]] bool write_all(int descriptor, ByteView bytes);

}  // namespace hearth
