#pragma once

#include <optional>

#include "hearth/core/uuid.hpp"
#include "hearth/vault/key_slot.hpp"

namespace hearth {

/// The key of one person, derived from the secrets in their slot: what it closes stays closed to
/// everybody else who opens the journal.
class PersonalKey {
 public:
  explicit PersonalKey(const VaultKeys& keys);

  /// Pads to the next 1 KiB and encrypts, for the row with this id alone.
  Bytes seal(const Uuid& row, ByteView plain) const;

  /// Empty unless seal() of this key made it for this row.
  [[nodiscard]] std::optional<Bytes> open(const Uuid& row, ByteView box) const;

 private:
  Secret key_;
};

}  // namespace hearth
