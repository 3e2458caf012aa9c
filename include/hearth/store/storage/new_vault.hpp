#pragma once

#include <string>

#include "hearth/core/moment.hpp"
#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

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

/// A slot for a fresh recovery code, and the code.
struct RecoverySlot {
  KeySlot slot;
  std::string code;
};
RecoverySlot recovery_slot(const Uuid& journal, const VaultKeys& keys, std::uint8_t person);

}  // namespace hearth
