#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// An open slot: what it gave, and the key that wraps it.
struct Unlocked {
  std::size_t slot = 0;
  VaultKeys keys;
  SlotKey key;
};

/// Tries the passphrase on each passphrase slot, the `first` one first, in each of the forms it may
/// have been set in. Throws VaultError (wrong_passphrase), or Error if the memory is not to be had.
Unlocked unlock_vault(const VaultInfo& info, ByteView passphrase,
                      std::optional<std::size_t> first = std::nullopt);

/// The same for a recovery code as a person typed it; a mistyped one is recognised before anything
/// is derived. Throws VaultError (wrong_passphrase) or Error.
Unlocked recover_vault(const VaultInfo& info, std::string_view code);

/// Throws Error if there are kMostSlots already.
VaultInfo with_slot(VaultInfo info, const KeySlot& slot);

/// Throws Error if there is no such slot.
VaultInfo with_changed_slot(VaultInfo info, std::size_t index, const KeySlot& slot);

/// Throws Error if there is no such slot or if no passphrase slot would be left.
VaultInfo without_slot(VaultInfo info, std::size_t index);

/// Gives the vault a new key, for when a passphrase or a key became known. Every slot must be among
/// `all`, as a slot that is not open can only be lost with its person's secrets; their keys become
/// the new ones. Throws Error if one is missing.
VaultInfo rotate(VaultInfo info, std::span<Unlocked> all);

}  // namespace hearth
