#include "hearth/vault/key_slot.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_vault.hpp"

using namespace hearth;
using namespace hearth::sample;

namespace {

bool same(const VaultKeys& a, const VaultKeys& b) { return same_secret(a.bytes(), b.bytes()); }

struct Wrapped {
  SlotKey key = make_slot_key(view("correct horse"), kCheap);
  VaultKeys keys = some_keys();
  KeySlot slot = wrap_keys({SlotKind::passphrase, 1}, kJournal, key, keys);
};

}  // namespace

TEST_CASE("a slot gives back all three secrets to its key") {
  const Wrapped one;
  const auto keys = unwrap_keys(one.slot, kJournal, one.key.key.view());
  REQUIRE(keys);
  CHECK(same(*keys, one.keys));
}

TEST_CASE("a slot opens for no other key, in no other journal, and as nobody else's") {
  const Wrapped one;
  const SlotKey other = make_slot_key(view("correct horse"), kCheap);  // another salt
  CHECK_FALSE(unwrap_keys(one.slot, kJournal, other.key.view()));
  CHECK_FALSE(unwrap_keys(one.slot, Uuid{}, one.key.key.view()));
  KeySlot moved = one.slot;
  moved.owner.person = 2;
  CHECK_FALSE(unwrap_keys(moved, kJournal, one.key.key.view()));
}

TEST_CASE("another person's secrets go with this vault's key") {
  const VaultKeys vault = VaultKeys::random();
  const VaultKeys person = VaultKeys::random();
  const VaultKeys both = vault.with_person_of(person);
  CHECK(same_secret(both.data(), vault.data()));
  CHECK(same_secret(both.exchange(), person.exchange()));
  CHECK(same_secret(both.signing(), person.signing()));
}

TEST_CASE("keys that were kept elsewhere have exactly their size") {
  CHECK(VaultKeys::from(words(VaultKeys::kSize)));
  CHECK_FALSE(VaultKeys::from(words(VaultKeys::kSize - 1)));
  CHECK_FALSE(VaultKeys::from(words(VaultKeys::kSize + 1)));
  CHECK_FALSE(VaultKeys::from({}));
}
