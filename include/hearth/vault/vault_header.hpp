#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hearth/core/bytes.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/uuid.hpp"
#include "hearth/vault/kdf.hpp"
#include "hearth/vault/key_slot.hpp"

namespace hearth {

/// The ways in which a vault does not open.
enum class VaultFault {
  damaged,           ///< not what was written, whoever or whatever changed it
  tampered,          ///< the header was changed by someone who knew how to
  wrong_passphrase,  ///< the header is whole, and no slot opens; never said of a damaged file
  newer,             ///< of a format that this version does not know
};

/// damaged and tampered end with Exit::damaged, wrong_passphrase with Exit::locked and newer with
/// Exit::failed.
class VaultError : public Error {
 public:
  VaultError(VaultFault fault, const std::string& what, std::string hint);

  VaultFault fault() const { return fault_; }

 private:
  VaultFault fault_;
};

/// "The journal is damaged: " and the detail, with the way back to a good copy.
VaultError damaged_vault(const std::string& detail);

/// What stays the same from one save to the next, apart from the generation, which the caller
/// raises by one each time.
struct VaultInfo {
  Uuid journal;
  std::uint64_t generation = 0;
  std::vector<KeySlot> slots;  ///< 1..kMostSlots
  bool operator==(const VaultInfo&) const = default;
};

inline constexpr std::size_t kMostSlots = 8;

/// A header that was read: whole, within the limits, and not yet proven genuine.
struct VaultHeader {
  VaultInfo info;
  Bytes raw;  ///< as in the file
};

/// True if a file that starts with these bytes is meant to be a vault.
[[nodiscard]] bool looks_like_vault(ByteView start);

/// Reads the header and leaves the source at the body. Checks, in this order: magic, version,
/// header length, reserved bytes, the hash without a key, the cost of each slot. No key is derived
/// and at most 1 728 bytes are taken before all of them hold. Throws VaultError (damaged or newer).
VaultHeader read_vault_header(const ByteSource& source, const KdfLimits& limits = {});

/// True if these keys wrote this header. Keys that open a slot and fail here mean that the header
/// was tampered with; keys from a cache that fail here may just be older than a rotation.
[[nodiscard]] bool keys_fit(const VaultHeader& header, const VaultKeys& keys);

}  // namespace hearth
