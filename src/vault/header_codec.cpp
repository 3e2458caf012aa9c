#include "header_codec.hpp"

#include <sodium.h>

#include <algorithm>
#include <string_view>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

namespace {

constexpr std::string_view kHeaderLabel = "hearth-vault-1 header";
constexpr std::string_view kBodyLabel = "hearth-vault-1 body";

// Two labels, so that no message hashed under the vault's key serves two purposes.
Secret labelled_key(const VaultKeys& keys, std::string_view label, ByteView more) {
  require_sodium();
  Bytes message(label.begin(), label.end());
  message.insert(message.end(), more.begin(), more.end());
  Secret key(kKeySize);
  crypto_generichash(key.bytes().data(), key.size(), message.data(), message.size(),
                     keys.data().data(), keys.data().size());
  return key;
}

using Hash = std::array<std::uint8_t, kHashSize>;

Hash hash(ByteView bytes, ByteView key = {}) {
  require_sodium();
  Hash sum{};
  crypto_generichash(sum.data(), sum.size(), bytes.data(), bytes.size(), key.data(), key.size());
  return sum;
}

Hash header_mac(ByteView before, const VaultKeys& keys) {
  return hash(before, labelled_key(keys, kHeaderLabel, {}).view());
}

template <typename Part>
void append(Bytes& bytes, const Part& part) {
  bytes.insert(bytes.end(), part.begin(), part.end());
}

template <typename Place, typename Part>
void put_part(Place& bytes, std::size_t at, const Part& part) {
  std::ranges::copy(part, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

Bytes encode_fixed_part(const VaultInfo& info, const Seed& seed, const StreamStart& start) {
  const auto slots = info.slots.size();
  Bytes bytes(kFixedSize);
  put_part(bytes, 0, kMagic);
  put_number(bytes, header_at::kVersion, kFormatVersion);
  put_number(bytes, header_at::kLength, static_cast<std::uint16_t>(header_size(slots)));
  put_number(bytes, header_at::kSlotCount, static_cast<std::uint16_t>(slots));
  put_part(bytes, header_at::kJournal, info.journal.bytes);
  put_number(bytes, header_at::kGeneration, info.generation);
  put_number(bytes, header_at::kChunk, static_cast<std::uint32_t>(kChunkSize));
  put_part(bytes, header_at::kSeed, seed);
  put_part(bytes, header_at::kStream, start);
  return bytes;
}

constexpr std::uint8_t kArgon2id = 1;
// Below these Argon2id itself is not defined.
constexpr KdfCost kLeastPossible{1, 8};

template <std::size_t Size>
std::array<std::uint8_t, Size> array_at(ByteView bytes, std::size_t at) {
  std::array<std::uint8_t, Size> part{};
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), Size, part.begin());
  return part;
}

SlotKind kind_of(std::uint8_t number) {
  const auto kind = static_cast<SlotKind>(number);
  if (kind == SlotKind::passphrase || kind == SlotKind::recovery) return kind;
  throw damaged_vault(tr("it has a key slot of an unknown kind"));
}

bool below(KdfCost cost, KdfCost limit) {
  return cost.passes < limit.passes || cost.kib < limit.kib;
}

void check_cost(const KeySlot& slot, const KdfLimits& limits) {
  if (below(limits.most, slot.cost)) {
    throw damaged_vault(tr("a key slot asks for more memory or time than hearth ever uses"));
  }
  const bool by_passphrase = slot.owner.kind == SlotKind::passphrase;
  if (below(slot.cost, by_passphrase ? limits.least_for_passphrase : kLeastPossible)) {
    throw damaged_vault(tr("a key slot is weaker than hearth ever makes one"));
  }
}

}  // namespace

SlotBytes encode_slot(const KeySlot& slot) {
  SlotBytes bytes{};
  bytes[slot_at::kKind] = static_cast<std::uint8_t>(slot.owner.kind);
  bytes[slot_at::kKdf] = kArgon2id;
  bytes[slot_at::kPerson] = slot.owner.person;
  put_number(bytes, slot_at::kPasses, slot.cost.passes);
  put_number(bytes, slot_at::kKib, slot.cost.kib);
  put_part(bytes, slot_at::kSalt, slot.salt);
  put_part(bytes, slot_at::kNonce, slot.nonce);
  put_part(bytes, slot_at::kWrapped, slot.wrapped);
  return bytes;
}

KeySlot decode_slot(ByteView bytes, const KdfLimits& limits) {
  if (bytes[slot_at::kKdf] != kArgon2id) {
    throw damaged_vault(tr("a key slot uses an unknown key derivation"));
  }
  KeySlot slot;
  slot.owner = {kind_of(bytes[slot_at::kKind]), bytes[slot_at::kPerson]};
  slot.cost.passes = get_number<std::uint32_t>(bytes, slot_at::kPasses);
  slot.cost.kib = get_number<std::uint64_t>(bytes, slot_at::kKib);
  slot.salt = array_at<std::tuple_size_v<KdfSalt>>(bytes, slot_at::kSalt);
  slot.nonce = array_at<sizeof(slot.nonce)>(bytes, slot_at::kNonce);
  slot.wrapped = array_at<sizeof(slot.wrapped)>(bytes, slot_at::kWrapped);
  check_cost(slot, limits);
  return slot;
}

Secret body_key(const VaultKeys& keys, ByteView seed) {
  return labelled_key(keys, kBodyLabel, seed);
}

Bytes encode_header(const VaultInfo& info, const Seed& seed, const StreamStart& start,
                    const VaultKeys& keys) {
  if (info.slots.empty() || info.slots.size() > kMostSlots) {
    throw Error(tr("A journal needs between 1 and {} ways to open it.", kMostSlots),
                tr("Add or remove one with 'hearth key'."));
  }
  auto bytes = encode_fixed_part(info, seed, start);
  for (const auto& slot : info.slots) append(bytes, encode_slot(slot));
  append(bytes, hash(bytes));
  append(bytes, header_mac(bytes, keys));
  return bytes;
}

bool keys_fit(const VaultHeader& header, const VaultKeys& keys) {
  const ByteView raw(header.raw);
  const auto before = raw.first(raw.size() - kHashSize);
  return same_secret(header_mac(before, keys), raw.last(kHashSize));
}

}  // namespace hearth
