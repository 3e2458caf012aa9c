#pragma once

#include "hearth/vault/key_slot.hpp"
#include "layout.hpp"

namespace hearth {

using SlotBytes = std::array<std::uint8_t, kSlotSize>;

SlotBytes encode_slot(const KeySlot& slot);

/// `bytes` has kSlotSize bytes. Throws VaultError (damaged) for a kind or a key derivation that
/// does not exist and for a cost outside the limits. Reserved bytes are not looked at.
KeySlot decode_slot(ByteView bytes, const KdfLimits& limits);

}  // namespace hearth
