#pragma once

#include <cstdint>
#include <span>

namespace hearth {

/// Asks the system to give this memory in pages of 2 MiB, as far as it lies in whole ones: it then
/// comes at once and not 4 KiB at a time, which is most of what a journal of some megabytes takes
/// besides its decryption. A wish: memory is as it was where the system does not do that.
void prefer_large_pages(std::span<std::uint8_t> memory);

}  // namespace hearth
