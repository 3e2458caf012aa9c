#pragma once

#include <filesystem>
#include <optional>

#include "hearth/core/bytes.hpp"
#include "hearth/system/owner.hpp"

namespace hearth {

/// Writes a file that is not there yet, mode 0600, and reads it back; it is on the disk when this
/// returns. It belongs to `owner`; empty: to whoever makes it. Throws Error: no file is left there
/// then.
void write_durably(const std::filesystem::path& target, ByteView bytes,
                   const std::optional<FileOwner>& owner);

}  // namespace hearth
