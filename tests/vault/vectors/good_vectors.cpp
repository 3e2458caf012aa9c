#include <numeric>

#include "fixed_random.hpp"
#include "hearth/vault/slots.hpp"
#include "vault/sample_vault.hpp"
#include "vector_set.hpp"

namespace hearth::vectors {

namespace {

Vector good(const char* name, Bytes file, const char* about) {
  return {std::string("good-") + name + ".hearth", std::move(file), "opens", about};
}

KeySlot slot_for(SlotOwner owner, ByteView passphrase, const VaultKeys& keys) {
  return wrap_keys(owner, sample::kJournal, make_slot_key(passphrase, kFloorCost), keys);
}

Bytes of_one(std::size_t size) {
  fix_random(static_cast<std::uint32_t>(size) * 1000);
  const auto keys = *VaultKeys::from(fixed_keys());
  const auto slot = slot_for({SlotKind::passphrase, 1}, sample::view(kAlex), keys);
  return sample::sealed({sample::kJournal, 1, {slot}}, keys, Bytes(size, 'a'));
}

Bytes of_two() {
  fix_random(7);
  const auto alex = *VaultKeys::from(fixed_keys());
  const auto sam = alex.with_person_of(*VaultKeys::from(Bytes(VaultKeys::kSize, 0xee)));
  Bytes secret(16);
  std::iota(secret.begin(), secret.end(), std::uint8_t{0});
  const VaultInfo info{sample::kJournal,
                       0x0102030405060708,
                       {slot_for({SlotKind::passphrase, 1}, sample::view(kAlex), alex),
                        slot_for({SlotKind::passphrase, 2}, sample::view(kSam), sam),
                        slot_for({SlotKind::recovery, 1}, secret, alex)}};
  return sample::sealed(info, sam, sample::view("Hello, hearth.\n"));
}

}  // namespace

Bytes fixed_keys() {
  Bytes keys(VaultKeys::kSize);
  std::iota(keys.begin(), keys.end(), std::uint8_t{0});
  return keys;
}

std::vector<Vector> good_vectors() {
  return {
      good("empty", of_one(0), "no plaintext: one empty last piece"),
      good("short", of_one(100), "100 times the letter a"),
      good("one-piece", of_one(65536), "65536 times the letter a: one full last piece"),
      good("two-pieces", of_one(65537), "65537 times the letter a"),
      good("two-people", of_two(), "`Hello, hearth.` and a newline; three slots"),
  };
}

}  // namespace hearth::vectors
