#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

  /// What the box begins with, without looking whether it is as it was made: it tells which boxes
  /// are worth opening, and nothing that is to be believed. Empty if it is no box.
  static constexpr std::size_t kStart = 16;
  using Start = std::array<std::uint8_t, kStart>;
  [[nodiscard]] std::optional<Start> start_of(ByteView box) const;

 private:
  Secret key_;
};

/// What somebody with a key of their own signs with (Ed25519, RFC 8032): the seed lies in their
/// slot, the public key in the journal.
class SigningKey {
 public:
  explicit SigningKey(const VaultKeys& keys);

  /// 32 bytes in base 16, lower case.
  std::string public_key() const;

  /// 64 bytes in base 16, lower case; the same for the same text.
  std::string sign(std::string_view text) const;

 private:
  Secret secret_;  ///< seed and public key, as libsodium keeps them
};

/// Whether the owner of that public key signed that text. False for anything that is no key or no
/// signature.
[[nodiscard]] bool is_signed(std::string_view public_key, std::string_view text,
                             std::string_view signature);

/// BLAKE2b of 32 bytes in base 16, keyed with `key` where there is one (RFC 7693).
std::string fingerprint(std::string_view text, ByteView key = {});

}  // namespace hearth
