#include <algorithm>

#include "hearth/vault/keyring.hpp"

#include <doctest/doctest.h>

#include "sample_vault.hpp"

namespace hearth {

namespace {

using namespace std::chrono_literals;

Uuid random_journal() {
  Uuid journal;
  const auto random = Secret::random(journal.bytes.size());
  std::ranges::copy(random.view(), journal.bytes.begin());
  return journal;
}

}  // namespace

TEST_CASE("the keyring gives back what it was given, per journal, until told to forget") {
  const auto journal = random_journal();
  const auto keys = sample::words(96);
  CHECK_FALSE(keyring_get(journal).has_value());
  CHECK_FALSE(keyring_forget(journal));
  if (!keyring_put(journal, keys, 60s)) {
    MESSAGE("no keyring here: nothing may be found in it either");
    CHECK_FALSE(keyring_get(journal).has_value());
    return;
  }
  const auto found = keyring_get(journal);
  REQUIRE(found.has_value());
  CHECK(same_secret(found->view(), keys));
  CHECK_FALSE(keyring_get(random_journal()).has_value());
  REQUIRE(keyring_put(journal, sample::words(40), 60s));
  CHECK(same_secret(keyring_get(journal)->view(), sample::words(40)));
  CHECK(keyring_forget(journal));
  CHECK_FALSE(keyring_get(journal).has_value());
}

TEST_CASE("nothing is kept for no time, for ever, or empty") {
  const auto journal = random_journal();
  CHECK_FALSE(keyring_put(journal, sample::words(96), 0s));
  CHECK_FALSE(keyring_put(journal, sample::words(96), -1s));
  CHECK_FALSE(keyring_put(journal, sample::words(96), 100h));
  CHECK_FALSE(keyring_put(journal, {}, 60s));
  CHECK_FALSE(keyring_get(journal).has_value());
}

}  // namespace hearth
