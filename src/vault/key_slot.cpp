#include "hearth/vault/key_slot.hpp"

#include <sodium.h>

#include <algorithm>

#include "header_codec.hpp"

namespace hearth {

namespace {

static_assert(sizeof(KeySlot::nonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sizeof(KeySlot::wrapped) ==
              VaultKeys::kSize + crypto_aead_xchacha20poly1305_ietf_ABYTES);

// Binds the wrapped keys to the format, the journal and everything else that the slot says.
Bytes slot_ad(const KeySlot& slot, const Uuid& journal) {
  Bytes ad(kMagic.begin(), kMagic.end());
  ad.resize(ad.size() + sizeof(kFormatVersion));
  put_number(ad, kMagic.size(), kFormatVersion);
  ad.insert(ad.end(), journal.bytes.begin(), journal.bytes.end());
  const auto bytes = encode_slot(slot);
  ad.insert(ad.end(), bytes.begin(), bytes.begin() + kSlotAdSize);
  return ad;
}

}  // namespace

VaultKeys VaultKeys::random(std::uint8_t person) { return {Secret::random(kSize), person}; }

std::optional<VaultKeys> VaultKeys::from(ByteView bytes, std::uint8_t person) {
  if (bytes.size() != kSize) return std::nullopt;
  return VaultKeys(Secret::copy_of(bytes), person);
}

Secret VaultKeys::kept() const {
  Secret kept(kSize + 1);
  std::copy(bytes().begin(), bytes().end(), kept.bytes().begin());
  kept.bytes()[kSize] = person_;
  return kept;
}

std::optional<VaultKeys> VaultKeys::from_kept(ByteView bytes) {
  if (bytes.size() != kSize + 1) return std::nullopt;
  return from(bytes.first(kSize), bytes[kSize]);
}

VaultKeys VaultKeys::with_person_of(const VaultKeys& person) const {
  auto all = Secret::copy_of(person.bytes());
  std::copy(data().begin(), data().end(), all.bytes().begin());
  return {std::move(all), person.person_};
}

KeySlot wrap_keys(SlotOwner owner, const Uuid& journal, const SlotKey& key, const VaultKeys& keys) {
  require_sodium();
  KeySlot slot;
  slot.owner = owner;
  slot.cost = key.cost;
  slot.salt = key.salt;
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  const auto ad = slot_ad(slot, journal);
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, keys.bytes().data(),
                                             keys.bytes().size(), ad.data(), ad.size(), nullptr,
                                             slot.nonce.data(), key.key.view().data());
  return slot;
}

std::optional<VaultKeys> unwrap_keys(const KeySlot& slot, const Uuid& journal, ByteView key) {
  require_sodium();
  Secret keys(VaultKeys::kSize);
  const auto ad = slot_ad(slot, journal);
  const auto failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      keys.bytes().data(), nullptr, nullptr, slot.wrapped.data(), slot.wrapped.size(), ad.data(),
      ad.size(), slot.nonce.data(), key.data());
  if (failed != 0) return std::nullopt;
  return VaultKeys::from(keys.view(), slot.owner.person);
}

}  // namespace hearth
