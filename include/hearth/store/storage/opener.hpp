#pragma once

#include <functional>

#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// Finds the keys of an encrypted journal whose header was read: from wherever they are kept, or
/// from the person at the keyboard. It is never called while the journal is locked against other
/// writers, so it may take its time. Throws Error (Exit::locked) if there are none to be had.
using Opener = std::function<VaultKeys(const VaultHeader&)>;

}  // namespace hearth
