#pragma once

#include <filesystem>

#include "hearth/store/vault/bytes.hpp"

namespace hearth {

/// Writes a file that is not there yet, mode 0600, and reads it back; it is on the disk when this
/// returns. Throws Error: no file is left there then.
void write_durably(const std::filesystem::path& target, ByteView bytes);

}  // namespace hearth
