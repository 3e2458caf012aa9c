#include "slot_codec.hpp"

#include <algorithm>

#include "hearth/vault/vault_error.hpp"

namespace hearth {

namespace {

constexpr std::uint8_t kArgon2id = 1;
// Below these Argon2id itself is not defined.
constexpr KdfCost kLeastPossible{1, 8};

template <std::size_t Size>
std::array<std::uint8_t, Size> array_at(ByteView bytes, std::size_t at) {
  std::array<std::uint8_t, Size> part{};
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), Size, part.begin());
  return part;
}

template <typename Part>
void put_array(SlotBytes& bytes, std::size_t at, const Part& part) {
  std::ranges::copy(part, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

SlotKind kind_of(std::uint8_t number) {
  const auto kind = static_cast<SlotKind>(number);
  if (kind == SlotKind::passphrase || kind == SlotKind::recovery) return kind;
  throw damaged_vault("it has a key slot of an unknown kind");
}

bool below(KdfCost cost, KdfCost limit) {
  return cost.passes < limit.passes || cost.kib < limit.kib;
}

void check_cost(const KeySlot& slot, const KdfLimits& limits) {
  if (below(limits.most, slot.cost)) {
    throw damaged_vault("a key slot asks for more memory or time than hearth ever uses");
  }
  const bool by_passphrase = slot.owner.kind == SlotKind::passphrase;
  if (below(slot.cost, by_passphrase ? limits.least_for_passphrase : kLeastPossible)) {
    throw damaged_vault("a key slot is weaker than hearth ever makes one");
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
  put_array(bytes, slot_at::kSalt, slot.salt);
  put_array(bytes, slot_at::kNonce, slot.nonce);
  put_array(bytes, slot_at::kWrapped, slot.wrapped);
  return bytes;
}

KeySlot decode_slot(ByteView bytes, const KdfLimits& limits) {
  if (bytes[slot_at::kKdf] != kArgon2id) {
    throw damaged_vault("a key slot uses an unknown key derivation");
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

}  // namespace hearth
