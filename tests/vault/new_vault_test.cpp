#include "hearth/vault/slots.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a new vault opens with its passphrase and with its recovery code, to the same keys") {
  const Bytes passphrase{'a', ' ', 'w', 'o', 'r', 'd'};
  const NewVault vault = new_vault(passphrase, kFloorCost, 2, moment("2026-03-01T19:00:00Z"));
  const Unlocked by_passphrase = unlock_vault(vault.info, passphrase);
  const Unlocked by_code = recover_vault(vault.info, vault.recovery_code);
  CHECK(same_secret(by_passphrase.keys.bytes(), vault.keys.bytes()));
  CHECK(same_secret(by_code.keys.bytes(), vault.keys.bytes()));
  CHECK(vault.info.slots.at(by_passphrase.slot).owner == SlotOwner{SlotKind::passphrase, 2});
  CHECK(vault.info.slots.at(by_code.slot).owner == SlotOwner{SlotKind::recovery, 2});
  CHECK_FALSE(vault.info.journal == Uuid{});
}
