#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "hearth/core/bytes.hpp"
#include "hearth/system/wipe.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

// The numbers of hearth-vault(5).
inline constexpr auto kMagic = kEncryptedMark;
inline constexpr std::uint16_t kFormatVersion = 1;
inline constexpr std::size_t kFixedSize = 128;
inline constexpr std::size_t kSlotSize = 192;
inline constexpr std::size_t kSlotAdSize = 32;
inline constexpr std::size_t kHashSize = 32;
inline constexpr std::size_t kKeySize = 32;
inline constexpr std::size_t kChunkSize = 65536;

namespace header_at {
inline constexpr std::size_t kVersion = 8;
inline constexpr std::size_t kLength = 10;
inline constexpr std::size_t kSlotCount = 12;
inline constexpr std::size_t kFlags = 14;
inline constexpr std::size_t kJournal = 16;
inline constexpr std::size_t kGeneration = 32;
inline constexpr std::size_t kChunk = 40;
inline constexpr std::size_t kReserved = 44;
inline constexpr std::size_t kSeed = 48;
inline constexpr std::size_t kStream = 80;
inline constexpr std::size_t kReservedTail = 104;
}  // namespace header_at

namespace slot_at {
inline constexpr std::size_t kKind = 0;
inline constexpr std::size_t kKdf = 1;
inline constexpr std::size_t kPerson = 2;
inline constexpr std::size_t kReserved = 3;
inline constexpr std::size_t kPasses = 4;
inline constexpr std::size_t kKib = 8;
inline constexpr std::size_t kSalt = 16;
inline constexpr std::size_t kNonce = 32;
inline constexpr std::size_t kWrapped = 56;
inline constexpr std::size_t kReservedTail = 168;
}  // namespace slot_at

constexpr std::size_t header_size(std::size_t slots) {
  return kFixedSize + slots * kSlotSize + 2 * kHashSize;
}

template <typename Number>
void put_number(std::span<std::uint8_t> out, std::size_t at, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    out[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
  }
}

template <typename Number>
Number get_number(ByteView in, std::size_t at) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    number = static_cast<Number>(number | static_cast<Number>(Number{in[at + i]} << (8 * i)));
  }
  return number;
}

using SlotBytes = std::array<std::uint8_t, kSlotSize>;

/// A slot as it stands in the file.
SlotBytes encode_slot(const KeySlot& slot);

/// `bytes` has kSlotSize bytes. Throws VaultError (damaged) for a kind or a key derivation that
/// does not exist and for a cost outside the limits. Reserved bytes are not looked at.
KeySlot decode_slot(ByteView bytes, const KdfLimits& limits);

using Seed = std::array<std::uint8_t, 32>;
using StreamStart = std::array<std::uint8_t, 24>;

/// The whole header, both hashes included. Throws Error unless there are 1..kMostSlots slots.
Bytes encode_header(const VaultInfo& info, const Seed& seed, const StreamStart& start,
                    const VaultKeys& keys);

/// The key of the body, new with every seed.
Secret body_key(const VaultKeys& keys, ByteView seed);

}  // namespace hearth
