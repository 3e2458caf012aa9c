#include "hearth/vault/container.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "sample_vault.hpp"

namespace hearth {

TEST_CASE("what was sealed opens again, at every border of a piece") {
  const auto keys = sample::some_keys();
  const auto info = sample::one_slot(keys);
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 131072U, 1U << 20U}) {
    CAPTURE(size);
    const auto plain = sample::words(size);
    const auto vault = sample::sealed(info, keys, plain);
    CHECK(vault.size() == sealed_size(1, size));
    CHECK(sample::opened(vault, keys) == plain);
    CHECK(plain_size(sample::read_header(read_from(vault)), vault.size()) == size);
  }
}

TEST_CASE("a vault opens into memory of its length, and of no other") {
  const auto keys = sample::some_keys();
  const auto info = sample::one_slot(keys);
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 140000U}) {
    CAPTURE(size);
    const auto plain = sample::words(size);
    const auto vault = sample::sealed(info, keys, plain);
    const auto open_into = [&](Bytes& room) {
      const auto source = read_from(vault);
      const auto header = sample::read_header(source);
      open_vault(header, keys, source, std::span(room));
    };
    Bytes room(size);
    open_into(room);
    CHECK(room == plain);
    Bytes larger(size + 1);
    CHECK_THROWS_AS(open_into(larger), VaultError);
    Bytes smaller(size == 0 ? 0 : size - 1);
    if (size > 0) CHECK_THROWS_AS(open_into(smaller), VaultError);
  }
}

TEST_CASE("plain_size knows the sizes that no vault has") {
  const auto keys = sample::some_keys();
  const auto vault = sample::sealed(sample::one_slot(keys), keys, {});
  const auto header = sample::read_header(read_from(vault));
  std::set<std::uint64_t> possible;
  for (std::uint64_t plain = 0; plain < 140000; ++plain) possible.insert(sealed_size(1, plain));
  for (std::uint64_t size = 0; size < 140000; ++size) {
    const auto plain = plain_size(header, size);
    REQUIRE(plain.has_value() == (possible.count(size) == 1));
    if (plain) REQUIRE(sealed_size(1, *plain) == size);
  }
}

TEST_CASE("a header survives the way into the file and back") {
  const auto keys = sample::some_keys();
  auto info = sample::one_slot(keys);
  info.generation = 0x0102030405060708;
  const auto recovery = make_slot_key(sample::words(16), {3, 64});
  info = with_slot(info, wrap_keys({SlotKind::recovery, 2}, sample::kJournal, recovery, keys));
  const auto vault = sample::sealed(info, keys, sample::words(10));
  CHECK(sample::read_header(read_from(vault)).info == info);
}

TEST_CASE("each save is encrypted anew") {
  const auto keys = sample::some_keys();
  const auto info = sample::one_slot(keys);
  const auto a = sample::sealed(info, keys, sample::words(100));
  const auto b = sample::sealed(info, keys, sample::words(100));
  CHECK_FALSE(std::equal(a.begin() + 48, a.begin() + 104, b.begin() + 48));
  CHECK_FALSE(std::equal(a.end() - 117, a.end(), b.end() - 117));
}

TEST_CASE("no words are readable in a vault") {
  const auto keys = sample::some_keys();
  const std::string canary = "what nobody else may read";
  const auto vault = sample::sealed(sample::one_slot(keys), keys, sample::view(canary));
  CHECK(std::search(vault.begin(), vault.end(), canary.begin(), canary.end()) == vault.end());
  CHECK(std::search(vault.begin(), vault.end(), keys.data().begin(), keys.data().end()) ==
        vault.end());
}

TEST_CASE("a vault has one to eight slots") {
  const auto keys = sample::some_keys();
  auto info = sample::one_slot(keys);
  const auto slot = info.slots.front();
  while (info.slots.size() < kMostSlots) info = with_slot(info, slot);
  CHECK(sample::opened(sample::sealed(info, keys, sample::words(3)), keys) == sample::words(3));
  CHECK_THROWS_AS(with_slot(info, slot), Error);
  info.slots.push_back(slot);
  CHECK_THROWS_AS(sample::sealed(info, keys, {}), Error);
  info.slots.clear();
  CHECK_THROWS_AS(sample::sealed(info, keys, {}), Error);
}

TEST_CASE("reading stops at the header, and needs no more than that") {
  const auto keys = sample::some_keys();
  const auto vault = sample::sealed(sample::one_slot(keys), keys, sample::words(9));
  const auto header = sample::read_header(read_from(ByteView(vault).first(384)));
  CHECK(header.raw.size() == 384);
  CHECK(header.info.generation == 7);
}

TEST_CASE("verify accepts what was meant and nothing else") {
  const auto keys = sample::some_keys();
  const auto info = sample::one_slot(keys);
  const auto plain = sample::words(70000);
  Bytes vault;
  const auto written = seal_vault(info, keys, plain, append_to(vault));
  CHECK_NOTHROW(verify_vault(info, keys, written, read_from(vault)));

  auto other_info = info;
  other_info.generation += 1;
  auto other_plain = plain;
  other_plain.back() ^= 1;
  auto longer = plain;
  longer.push_back(0);
  const ByteView shorter = ByteView(plain).first(plain.size() - 1);
  CHECK_THROWS_AS(verify_vault(other_info, keys, written, read_from(vault)), VaultError);
  for (const ByteView other : {ByteView(other_plain), shorter, ByteView(longer), ByteView(plain)}) {
    const auto sealed = sample::sealed(info, keys, other);
    CHECK_THROWS_AS(verify_vault(info, keys, written, read_from(sealed)), VaultError);
  }
  CHECK_THROWS_AS(verify_vault(info, VaultKeys::random(), written, read_from(vault)), VaultError);
}

TEST_CASE("verify finds a change of any byte of any piece, and of the end") {
  const auto keys = sample::some_keys();
  const auto info = sample::one_slot(keys);
  Bytes vault;
  const auto written = seal_vault(info, keys, sample::words(140001), append_to(vault));
  for (std::size_t at = 0; at < vault.size(); at += at < 600 ? 1 : 509) {
    CAPTURE(at);
    auto changed = vault;
    changed[at] ^= 1;
    REQUIRE_THROWS_AS(verify_vault(info, keys, written, read_from(changed)), VaultError);
  }
  auto last = vault;
  last.back() ^= 0x80;
  auto longer = vault;
  longer.push_back(0);
  CHECK_THROWS_AS(verify_vault(info, keys, written, read_from(last)), VaultError);
  CHECK_THROWS_AS(verify_vault(info, keys, written, read_from(longer)), VaultError);
  for (const std::size_t size : {vault.size() - 1, vault.size() - 8945, std::size_t{384 + 65553}}) {
    CAPTURE(size);
    CHECK_THROWS_AS(verify_vault(info, keys, written, read_from(ByteView(vault).first(size))),
                    VaultError);
  }
}

}  // namespace hearth
