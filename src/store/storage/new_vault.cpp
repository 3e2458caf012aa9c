#include "hearth/store/storage/new_vault.hpp"

#include "hearth/system/random.hpp"
#include "hearth/vault/recovery_code.hpp"

namespace hearth {

RecoverySlot recovery_slot(const Uuid& journal, const VaultKeys& keys, std::uint8_t person) {
  const Secret secret = random_recovery_secret();
  const SlotKey key = make_slot_key(secret.view(), kFloorCost);
  return {wrap_keys({SlotKind::recovery, person}, journal, key, keys),
          recovery_code(secret.view())};
}

NewVault new_vault(ByteView passphrase, KdfCost cost, std::uint8_t person, Moment now) {
  const Uuid journal = uuid_v7(now.ms, uuid_random());
  VaultKeys keys = VaultKeys::random(person);
  const SlotKey key = make_slot_key(passphrase, cost);
  RecoverySlot recovery = recovery_slot(journal, keys, person);
  VaultInfo info{
      journal, 0, {wrap_keys({SlotKind::passphrase, person}, journal, key, keys), recovery.slot}};
  return {std::move(info), std::move(keys), std::move(recovery.code)};
}

}  // namespace hearth
