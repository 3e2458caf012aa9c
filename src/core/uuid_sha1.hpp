#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace hearth {

using Sha1 = std::array<std::uint8_t, 20>;

/// FIPS 180-4. Makes names into identifiers and guards nothing.
Sha1 sha1(std::string message);

}  // namespace hearth
