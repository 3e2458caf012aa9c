#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>

#include "hearth/vault/secret.hpp"

namespace hearth {

/// What one guess at a passphrase costs: Argon2id v1.3 with one lane.
struct KdfCost {
  std::uint32_t passes = 3;           ///< t, passes over the memory
  std::uint64_t kib = 256ULL * 1024;  ///< m, memory in KiB
  bool operator==(const KdfCost&) const = default;
};

/// The least a passphrase slot may cost; also the cost of a recovery code, which is long enough.
inline constexpr KdfCost kFloorCost{3, 64ULL * 1024};

/// What a header may ask for. Looked at before anything is derived, so that a crafted file can
/// neither use up the memory nor weaken a passphrase. Only tests use other limits.
struct KdfLimits {
  KdfCost least_for_passphrase = kFloorCost;
  KdfCost most{64, 4ULL * 1024 * 1024};
};

using KdfSalt = std::array<std::uint8_t, 16>;

/// A key-encryption key with what is needed to derive it again.
struct SlotKey {
  KdfCost cost;
  KdfSalt salt{};
  Secret key;  ///< 32 bytes
};

/// Derives with a new random salt. Throws Error if the memory is not to be had.
SlotKey make_slot_key(ByteView passphrase, KdfCost cost);

/// Derives again. Throws Error if the memory is not to be had.
SlotKey derive_slot_key(ByteView passphrase, KdfCost cost, const KdfSalt& salt);

/// Seconds that one derivation takes; empty if the memory is not to be had.
using KdfTimer = std::function<std::optional<double>(KdfCost)>;

/// The clock on the wall of this machine.
[[nodiscard]] std::optional<double> time_kdf(KdfCost cost);

/// A cost that takes at least `min_seconds` (0.5 is meant) here: 256 MiB, or half and a quarter of
/// that when memory is short, and at least 3 passes. Throws Error if not even 64 MiB are free.
KdfCost calibrate(double min_seconds, const KdfTimer& timer = time_kdf);

}  // namespace hearth
