#include "hearth/vault/slots.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_vault.hpp"

namespace hearth {

namespace {

bool same(ByteView a, ByteView b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

// Two people with secrets of their own, and a recovery code of the first.
struct Couple {
  VaultKeys alex = VaultKeys::random();
  VaultKeys sam = alex.with_person_of(VaultKeys::random());
  Secret code = random_recovery_secret();
  VaultInfo info{sample::kJournal, 1, {}};

  Couple() {
    add({SlotKind::passphrase, 1}, sample::view("alex's"), alex);
    add({SlotKind::passphrase, 2}, sample::view("sam's"), sam);
    add({SlotKind::recovery, 1}, code.view(), alex);
  }

  void add(SlotOwner owner, ByteView passphrase, const VaultKeys& keys) {
    const auto key = make_slot_key(passphrase, sample::kCheap);
    info = with_slot(info, wrap_keys(owner, info.journal, key, keys));
  }

  std::vector<Unlocked> everybody() const {
    std::vector<Unlocked> all;
    all.push_back(unlock_vault(info, sample::view("alex's")));
    all.push_back(unlock_vault(info, sample::view("sam's")));
    all.push_back(recover_vault(info, recovery_code(code.view())));
    return all;
  }
};

template <typename Action>
VaultFault fault_of(const Action& action) {
  try {
    action();
  } catch (const VaultError& error) {
    return error.fault();
  }
  FAIL("nothing was refused");
  return VaultFault::newer;
}

}  // namespace

TEST_CASE("each passphrase opens its own slot and gives the same vault key") {
  const Couple couple;
  const auto alex = unlock_vault(couple.info, sample::view("alex's"));
  const auto sam = unlock_vault(couple.info, sample::view("sam's"));
  CHECK(alex.slot == 0);
  CHECK(sam.slot == 1);
  CHECK(same(alex.keys.bytes(), couple.alex.bytes()));
  CHECK(same(sam.keys.bytes(), couple.sam.bytes()));
  CHECK(same(alex.keys.data(), sam.keys.data()));
  CHECK_FALSE(same(alex.keys.exchange(), sam.keys.exchange()));
  CHECK_FALSE(same(alex.keys.signing(), sam.keys.signing()));
}

TEST_CASE("the hint changes the order and nothing else") {
  const Couple couple;
  for (const std::size_t first : {0U, 1U, 2U, 99U}) {
    CHECK(unlock_vault(couple.info, sample::view("sam's"), first).slot == 1);
  }
}

TEST_CASE("a wrong passphrase is told as such, and nearly right is wrong") {
  const Couple couple;
  for (const char* wrong : {"", "alex'", "alex's ", "Alex's", "alex's\n"}) {
    CHECK(fault_of([&] { unlock_vault(couple.info, sample::view(wrong)); }) ==
          VaultFault::wrong_passphrase);
  }
}

TEST_CASE("a recovery code opens its slot and no passphrase does") {
  const Couple couple;
  const auto code = recovery_code(couple.code.view());
  CHECK(recover_vault(couple.info, code).slot == 2);
  CHECK(fault_of([&] { unlock_vault(couple.info, couple.code.view()); }) ==
        VaultFault::wrong_passphrase);
  CHECK(fault_of([&] {
          recover_vault(couple.info, recovery_code(random_recovery_secret().view()));
        }) == VaultFault::wrong_passphrase);
  CHECK(fault_of([&] { recover_vault(couple.info, "7Z3K"); }) == VaultFault::wrong_passphrase);
}

TEST_CASE("a changed slot opens by the new passphrase only, and the others as before") {
  Couple couple;
  const auto alex = unlock_vault(couple.info, sample::view("alex's"));
  const auto key = make_slot_key(sample::view("new"), sample::kCheap);
  const auto& owner = couple.info.slots[0].owner;
  couple.info =
      with_changed_slot(couple.info, 0, wrap_keys(owner, couple.info.journal, key, alex.keys));
  CHECK(unlock_vault(couple.info, sample::view("new")).slot == 0);
  CHECK(unlock_vault(couple.info, sample::view("sam's")).slot == 1);
  CHECK_THROWS_AS(unlock_vault(couple.info, sample::view("alex's")), VaultError);
  CHECK_THROWS_AS(with_changed_slot(couple.info, 3, couple.info.slots[0]), Error);
}

TEST_CASE("slots can be removed as long as a passphrase is left") {
  Couple couple;
  couple.info = without_slot(couple.info, 0);
  CHECK_THROWS_AS(unlock_vault(couple.info, sample::view("alex's")), VaultError);
  CHECK(unlock_vault(couple.info, sample::view("sam's")).slot == 0);
  CHECK_THROWS_AS(without_slot(couple.info, 0), Error);
  couple.info = without_slot(couple.info, 1);
  CHECK(couple.info.slots.size() == 1);
  CHECK_THROWS_AS(without_slot(couple.info, 1), Error);
}

TEST_CASE("rotation gives a new vault key, keeps every way in and each person's secrets") {
  Couple couple;
  auto all = couple.everybody();
  const auto rotated = rotate(couple.info, all);
  const auto sam = unlock_vault(rotated, sample::view("sam's"));
  CHECK_FALSE(same(sam.keys.data(), couple.sam.data()));
  CHECK(same(sam.keys.bytes(), all[1].keys.bytes()));
  CHECK(same(sam.keys.exchange(), couple.sam.exchange()));
  CHECK(same(unlock_vault(rotated, sample::view("alex's")).keys.data(), sam.keys.data()));
  CHECK(
      same(recover_vault(rotated, recovery_code(couple.code.view())).keys.data(), sam.keys.data()));

  const auto vault = sample::sealed(rotated, all[0].keys, sample::words(5));
  CHECK(sample::opened(vault, sam.keys) == sample::words(5));
  CHECK_FALSE(keys_fit(sample::read_header(read_from(vault)), couple.alex));
}

TEST_CASE("rotation refuses to lose a slot") {
  const Couple couple;
  auto all = couple.everybody();
  all.pop_back();
  CHECK_THROWS_AS(rotate(couple.info, all), Error);
  auto stranger = couple.everybody();
  stranger[0].slot = 9;
  CHECK_THROWS_AS(rotate(couple.info, stranger), Error);
}

TEST_CASE("a slot of one journal does not open another") {
  const auto keys = VaultKeys::random();
  const auto key = make_slot_key(sample::view("same"), sample::kCheap);
  const auto slot = wrap_keys({}, sample::kJournal, key, keys);
  CHECK(unwrap_keys(slot, sample::kJournal, key.key.view()).has_value());
  CHECK_FALSE(unwrap_keys(slot, Uuid{}, key.key.view()).has_value());
}

TEST_CASE("keys kept elsewhere come back only whole") {
  const auto keys = VaultKeys::random();
  CHECK(same(VaultKeys::from(keys.bytes())->bytes(), keys.bytes()));
  CHECK_FALSE(VaultKeys::from(keys.bytes().first(95)).has_value());
  CHECK_FALSE(VaultKeys::from(Bytes(97)).has_value());
}

}  // namespace hearth
