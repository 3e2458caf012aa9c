#pragma once

#include <cstdint>

namespace hearth::vectors {

/// Makes libsodium's random numbers the same in every run of this program, from `start` on. For
/// test vectors only: what is encrypted with them is no secret.
void fix_random(std::uint32_t start);

}  // namespace hearth::vectors
