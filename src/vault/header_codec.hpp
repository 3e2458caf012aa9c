#pragma once

#include "hearth/vault/vault_header.hpp"
#include "layout.hpp"

namespace hearth {

using Seed = std::array<std::uint8_t, 32>;
using StreamStart = std::array<std::uint8_t, 24>;

/// The whole header, both hashes included. Throws Error unless there are 1..kMostSlots slots.
Bytes encode_header(const VaultInfo& info, const Seed& seed, const StreamStart& start,
                    const VaultKeys& keys);

/// The key of the body, new with every seed.
Secret body_key(const VaultKeys& keys, ByteView seed);

}  // namespace hearth
