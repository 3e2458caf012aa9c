#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "sample_vault.hpp"

namespace hearth {

namespace {

constexpr std::size_t kBody = 384;  // where the body of a vault with one slot begins
constexpr std::size_t kPiece = 65536 + 17;

// Empty if the vault opened.
std::optional<VaultFault> fault_of(ByteView vault) {
  try {
    sample::opened_by(vault, "correct horse");
    return std::nullopt;
  } catch (const VaultError& error) {
    return error.fault();
  }
}

VaultFault fault_of_byte(std::size_t at) {
  if (at == 8 || at == 9) return VaultFault::newer;
  const bool in_keyed_hash = at >= kBody - 32 && at < kBody;
  return in_keyed_hash ? VaultFault::tampered : VaultFault::damaged;
}

struct Sample {
  VaultKeys keys = sample::some_keys();
  VaultInfo info = sample::one_slot(keys);

  Bytes vault(std::size_t size) const { return sample::sealed(info, keys, sample::words(size)); }
};

Bytes joined(ByteView a, ByteView b) {
  Bytes both(a.begin(), a.end());
  both.insert(both.end(), b.begin(), b.end());
  return both;
}

void swap_pieces(Bytes& vault, std::size_t a, std::size_t b) {
  const auto at = [&](auto piece) {
    return vault.begin() + static_cast<std::ptrdiff_t>(kBody + piece * kPiece);
  };
  std::swap_ranges(at(a), at(a) + kPiece, at(b));
}

VaultFault refusal_of_cost(SlotKind kind, KdfCost cost) {
  const auto keys = sample::some_keys();
  const auto key = SlotKey{cost, {}, Secret(32)};
  const VaultInfo info{sample::kJournal, 1, {wrap_keys({kind, 1}, sample::kJournal, key, keys)}};
  const auto vault = sample::sealed(info, keys, {});
  try {
    read_vault_header(read_from(vault));
  } catch (const VaultError& error) {
    return error.fault();
  }
  return VaultFault::newer;
}

}  // namespace

TEST_CASE("every changed byte of a vault is noticed, and never called a wrong passphrase") {
  const auto vault = Sample().vault(100);
  REQUIRE_FALSE(fault_of(vault).has_value());
  for (std::size_t at = 0; at < vault.size(); ++at) {
    for (const int flip : {0x02, 0x80, 0xff}) {
      auto changed = vault;
      changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
      CAPTURE(at);
      REQUIRE(fault_of(changed) == fault_of_byte(at));
    }
  }
}

TEST_CASE("a format version of 0 is damage") {
  auto vault = Sample().vault(100);
  vault[8] = 0;
  CHECK(fault_of(vault) == VaultFault::damaged);
}

TEST_CASE("every truncation of a vault is noticed") {
  const auto vault = Sample().vault(100);
  for (std::size_t size = 0; size < vault.size(); ++size) {
    CAPTURE(size);
    REQUIRE(fault_of(ByteView(vault).first(size)) == VaultFault::damaged);
  }
}

TEST_CASE("truncation at and around the border of a piece is noticed") {
  const auto vault = Sample().vault(std::size_t{3} * 65536);
  for (std::size_t piece = 0; piece <= 3; ++piece) {
    for (std::size_t extra = 0; extra <= 34; ++extra) {
      const auto size = kBody + piece * kPiece - 17 + extra;
      if (size >= vault.size()) continue;
      CAPTURE(size);
      REQUIRE(fault_of(ByteView(vault).first(size)) == VaultFault::damaged);
    }
  }
}

TEST_CASE("nothing may follow a vault") {
  const Sample sample;
  for (const std::size_t size : {0U, 100U, 65536U, 70000U}) {
    const auto vault = sample.vault(size);
    CHECK(fault_of(joined(vault, Bytes{0})) == VaultFault::damaged);
    CHECK(fault_of(joined(vault, Bytes(kPiece))) == VaultFault::damaged);
    CHECK(fault_of(joined(vault, vault)) == VaultFault::damaged);
    CHECK(fault_of(joined(vault, ByteView(vault).subspan(kBody))) == VaultFault::damaged);
  }
}

TEST_CASE("pieces cannot change places, be left out, or come from another save") {
  const Sample sample;
  const auto vault = sample.vault(3 * 65536 + 5);
  for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 2U}, {0U, 2U}}) {
    auto swapped = vault;
    swap_pieces(swapped, a, b);
    CHECK(fault_of(swapped) == VaultFault::damaged);
  }
  for (std::ptrdiff_t piece = 0; piece < 3; ++piece) {
    auto shorter = vault;
    const auto from = shorter.begin() + kBody + piece * static_cast<std::ptrdiff_t>(kPiece);
    shorter.erase(from, from + kPiece);
    CHECK(fault_of(shorter) == VaultFault::damaged);
  }
  const auto other = sample.vault(3 * 65536 + 5);
  CHECK(fault_of(joined(ByteView(vault).first(kBody), ByteView(other).subspan(kBody))) ==
        VaultFault::damaged);
}

TEST_CASE("a header changed by someone who knows the format is noticed as tampering") {
  const auto vault = Sample().vault(100);
  for (const std::size_t at : {16U, 32U, 39U, 48U, 79U, 80U, 103U}) {
    auto changed = vault;
    changed[at] ^= 1;
    sample::hash_again(changed);
    CAPTURE(at);
    // Slots are bound to the journal's id, so another id looks like another passphrase.
    const auto expected = at == 16 ? VaultFault::wrong_passphrase : VaultFault::tampered;
    CHECK(fault_of(changed) == expected);
  }
}

TEST_CASE("slots cannot change places") {
  Sample sample;
  const auto key = make_slot_key(sample::view("other"), sample::kCheap);
  sample.info = with_slot(sample.info,
                          wrap_keys({SlotKind::passphrase, 2}, sample::kJournal, key, sample.keys));
  auto vault = sample.vault(100);
  std::swap_ranges(vault.begin() + 128, vault.begin() + 320, vault.begin() + 320);
  CHECK(fault_of(vault) == VaultFault::damaged);
  sample::hash_again(vault);
  CHECK(fault_of(vault) == VaultFault::tampered);
}

TEST_CASE("a slot cannot be moved to another person or made cheaper") {
  const auto vault = Sample().vault(100);
  for (const std::size_t at : {130U, 132U, 136U, 144U, 160U, 184U, 295U}) {
    auto changed = vault;
    changed[at] ^= 2;
    sample::hash_again(changed);
    CAPTURE(at);
    CHECK(fault_of(changed) == VaultFault::wrong_passphrase);
  }
}

TEST_CASE("costs outside the limits are refused by the header, before anything is derived") {
  const auto passphrase = SlotKind::passphrase;
  const auto recovery = SlotKind::recovery;
  CHECK(refusal_of_cost(passphrase, {65, 65536}) == VaultFault::damaged);
  CHECK(refusal_of_cost(passphrase, {3, 4UL * 1024 * 1024 + 1}) == VaultFault::damaged);
  CHECK(refusal_of_cost(passphrase, {3, UINT64_MAX}) == VaultFault::damaged);
  CHECK(refusal_of_cost(passphrase, {UINT32_MAX, 65536}) == VaultFault::damaged);
  CHECK(refusal_of_cost(passphrase, {2, 65536}) == VaultFault::damaged);
  CHECK(refusal_of_cost(passphrase, {3, 65535}) == VaultFault::damaged);
  CHECK(refusal_of_cost(recovery, {0, 65536}) == VaultFault::damaged);
  CHECK(refusal_of_cost(recovery, {3, 0}) == VaultFault::damaged);
  CHECK(refusal_of_cost(recovery, {65, 65536}) == VaultFault::damaged);
}

TEST_CASE("costs at the limits are accepted") {
  const auto keys = sample::some_keys();
  for (const KdfCost cost : {KdfCost{3, 65536}, KdfCost{64, 4UL * 1024 * 1024}}) {
    const auto slot = wrap_keys({}, sample::kJournal, SlotKey{cost, {}, Secret(32)}, keys);
    const auto vault = sample::sealed({sample::kJournal, 1, {slot}}, keys, {});
    CHECK(read_vault_header(read_from(vault)).info.slots.front().cost == cost);
  }
}

TEST_CASE("each fault has its own way to end") {
  const auto exit_of = [](VaultFault fault) { return VaultError(fault, "", "").exit(); };
  CHECK(exit_of(VaultFault::damaged) == Exit::damaged);
  CHECK(exit_of(VaultFault::tampered) == Exit::damaged);
  CHECK(exit_of(VaultFault::wrong_passphrase) == Exit::locked);
  CHECK(exit_of(VaultFault::newer) == Exit::failed);
}

TEST_CASE("a newer format is named, whatever else it changed") {
  auto vault = Sample().vault(100);
  vault[8] = 2;
  std::fill(vault.begin() + 10, vault.end(), std::uint8_t{0xee});
  CHECK(fault_of(vault) == VaultFault::newer);
}

TEST_CASE("text-mode copies are noticed") {
  auto vault = Sample().vault(100);
  vault.insert(vault.begin() + 7, '\r');
  CHECK(fault_of(vault) == VaultFault::damaged);
  CHECK(looks_like_vault(ByteView(vault)) == false);
}

}  // namespace hearth
