#include "hearth/vault/personal_key.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_vault.hpp"

using namespace hearth;
using namespace hearth::sample;

namespace {

constexpr Uuid kRow{{1, 2, 3}};

}  // namespace

TEST_CASE("what a person's own key closes it opens again, whatever its length") {
  const PersonalKey key(some_keys());
  for (const std::size_t size : {0U, 1U, 1022U, 1023U, 1024U, 1025U, 5000U}) {
    const Bytes plain = words(size);
    const Bytes box = key.seal(kRow, plain);
    CHECK((box.size() - 40) % 1024 == 0);
    CHECK(box.size() >= size + 41);
    CHECK(key.open(kRow, box) == plain);
  }
}

TEST_CASE("no other person's key opens it, nor the same key for another row or another box") {
  const PersonalKey key(some_keys());
  const Bytes box = key.seal(kRow, words(100));
  CHECK_FALSE(PersonalKey(VaultKeys::random()).open(kRow, box));
  CHECK_FALSE(PersonalKey(some_keys().with_person_of(VaultKeys::random())).open(kRow, box));
  CHECK_FALSE(key.open(Uuid{}, box));
  for (std::size_t at = 0; at < box.size(); ++at) {
    Bytes changed = box;
    changed[at] ^= 1;
    CHECK_FALSE(key.open(kRow, changed));
    CHECK_FALSE(key.open(kRow, ByteView(box).first(at)));
  }
}

TEST_CASE("how a box begins is told without opening it, by the same key alone") {
  const PersonalKey key(some_keys());
  for (const std::size_t size : {16U, 1024U, 5000U}) {
    const Bytes plain = words(size);
    const Bytes box = key.seal(kRow, plain);
    const auto start = key.start_of(box);
    REQUIRE(start);
    CHECK(std::ranges::equal(*start, ByteView(plain).first(PersonalKey::kStart)));
    CHECK(key.start_of(ByteView(box).first(40)) == start);
    CHECK_FALSE(key.start_of(ByteView(box).first(39)));
    CHECK(PersonalKey(VaultKeys::random()).start_of(box) != start);
  }
}

TEST_CASE("a new vault key leaves a person's own key as it was") {
  const VaultKeys person = some_keys();
  const Bytes box = PersonalKey(person).seal(kRow, words(9));
  CHECK(PersonalKey(VaultKeys::random().with_person_of(person)).open(kRow, box) == words(9));
}
