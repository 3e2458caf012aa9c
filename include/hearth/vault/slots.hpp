#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hearth/core/moment.hpp"
#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// An open slot: what it gave, and the key that wraps it.
struct Unlocked {
  std::size_t slot = 0;
  VaultKeys keys;
  SlotKey key;
};

/// Finds the keys of an encrypted journal whose header was read: from wherever they are kept, or
/// from the person at the keyboard. It is never called while the journal is locked against other
/// writers, so it may take its time. Throws Error (Exit::locked) if there are none to be had.
using Opener = std::function<VaultKeys(const VaultHeader&)>;

/// Tries the passphrase on each passphrase slot, the `first` one first, in each of the forms it may
/// have been set in. Throws VaultError (wrong_passphrase), or Error if the memory is not to be had.
Unlocked unlock_vault(const VaultInfo& info, ByteView passphrase,
                      std::optional<std::size_t> first = std::nullopt);

/// Tries a recovery code as a person typed it on each recovery slot; a mistyped one is recognised
/// before anything is derived. Throws VaultError (wrong_passphrase) or Error.
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

/// What a journal is encrypted with from its first byte on.
struct NewVault {
  VaultInfo info;
  VaultKeys keys;
  std::string recovery_code;  ///< to be shown once; it is kept nowhere
};

/// Fresh keys, wrapped once under the passphrase and once under a recovery code. `person` is the
/// number of whoever the passphrase belongs to, or 0 if several people share it. Takes as long as
/// the cost says. Throws Error if the memory is not to be had.
NewVault new_vault(ByteView passphrase, KdfCost cost, std::uint8_t person, Moment now);

/// 16 random bytes, the secret behind a recovery code.
Secret random_recovery_secret();

/// Seven groups of four, `7Z3K-…`: 26 characters of Crockford base32 for the 128 bits and two that
/// check them. The text is as secret as the bytes. Throws Error unless there are 16 bytes.
std::string recovery_code(ByteView secret);

/// Understands lower case, O for 0, I and L for 1, and any spaces and dashes. Empty for anything
/// that is not a code; up to two wrong characters, or two neighbours swapped, are always noticed.
[[nodiscard]] std::optional<Secret> parse_recovery_code(std::string_view text);

/// A slot for a fresh recovery code, and the code.
struct RecoverySlot {
  KeySlot slot;
  std::string code;
};
RecoverySlot recovery_slot(const Uuid& journal, const VaultKeys& keys, std::uint8_t person);

}  // namespace hearth
