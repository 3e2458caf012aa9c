#pragma once

#include <cstdint>
#include <span>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// Fills up to 256 bytes with what nobody can guess. Throws Error if the system has none to give.
void fill_random(std::span<std::uint8_t> bytes);

/// What makes a new id different from all others.
UuidRandom uuid_random();

}  // namespace hearth
