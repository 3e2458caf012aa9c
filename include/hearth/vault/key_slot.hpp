#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "hearth/core/uuid.hpp"
#include "hearth/vault/kdf.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {

/// What a slot gives to the one who opens it: the key of the whole vault, which all slots share,
/// and the two secrets of the slot's own person. 32 bytes each.
class VaultKeys {
 public:
  static constexpr std::size_t kSize = 96;

  /// Three new random secrets, for the person of that number.
  static VaultKeys random(std::uint8_t person = 0);

  /// From their bytes; empty if there are not exactly kSize of them.
  [[nodiscard]] static std::optional<VaultKeys> from(ByteView bytes, std::uint8_t person = 0);

  ByteView data() const { return all_.view().subspan(0, 32); }       ///< the vault's key
  ByteView exchange() const { return all_.view().subspan(32, 32); }  ///< X25519 secret
  ByteView signing() const { return all_.view().subspan(64, 32); }   ///< Ed25519 seed

  /// All three.
  ByteView bytes() const { return all_.view(); }

  /// Whose slot gave them; 0 for a shared one.
  std::uint8_t person() const { return person_; }

  /// All three and whose they are, to be kept elsewhere.
  Secret kept() const;

  /// What kept() gave; empty if it cannot be that.
  [[nodiscard]] static std::optional<VaultKeys> from_kept(ByteView bytes);

  /// These keys once more, in memory of their own.
  VaultKeys copy() const { return VaultKeys(Secret::copy_of(bytes()), person_); }

  /// This vault's key with the person's secrets of `person`.
  VaultKeys with_person_of(const VaultKeys& person) const;

 private:
  VaultKeys(Secret all, std::uint8_t person) : all_(std::move(all)), person_(person) {}

  Secret all_;
  std::uint8_t person_ = 0;
};

enum class SlotKind : std::uint8_t { passphrase = 1, recovery = 2 };

/// Whose slot it is; the number means something only to the caller.
struct SlotOwner {
  SlotKind kind = SlotKind::passphrase;
  std::uint8_t person = 0;
  bool operator==(const SlotOwner&) const = default;
};

/// One way to open a vault, as it stands in the file.
struct KeySlot {
  SlotOwner owner;
  KdfCost cost;
  KdfSalt salt{};
  std::array<std::uint8_t, 24> nonce{};
  std::array<std::uint8_t, VaultKeys::kSize + 16> wrapped{};
  bool operator==(const KeySlot&) const = default;
};

/// Encrypts `keys` under `key`, for this journal only.
KeySlot wrap_keys(SlotOwner owner, const Uuid& journal, const SlotKey& key, const VaultKeys& keys);

/// Empty if `key` is not the slot's key or the slot belongs to another journal.
[[nodiscard]] std::optional<VaultKeys> unwrap_keys(const KeySlot& slot, const Uuid& journal,
                                                   ByteView key);

}  // namespace hearth
