#include "hearth/vault/personal_key.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace hearth;

namespace {

/// The keys of somebody whose seed is that of the first test of RFC 8032, section 7.1.
VaultKeys published_keys() {
  constexpr std::array<std::uint8_t, 32> kSeed{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60,
                                               0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
                                               0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19,
                                               0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
  Bytes all(VaultKeys::kSize - kSeed.size());
  all.insert(all.end(), kSeed.begin(), kSeed.end());
  return std::move(*VaultKeys::from(all, 1));
}

constexpr std::string_view kPublic =
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
constexpr std::string_view kSignatureOfNothing =
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
    "b46bd25bf5f0595bbe24655141438e7a100b";

}  // namespace

TEST_CASE("the first test of RFC 8032") {
  const SigningKey key(published_keys());
  CHECK(key.public_key() == kPublic);
  CHECK(key.sign("") == kSignatureOfNothing);
  CHECK(is_signed(kPublic, "", kSignatureOfNothing));
}

TEST_CASE("another text, another key or another signature is none") {
  const SigningKey key(VaultKeys::random(1));
  const SigningKey other(VaultKeys::random(2));
  const std::string signature = key.sign("words");
  CHECK(is_signed(key.public_key(), "words", signature));
  CHECK_FALSE(is_signed(key.public_key(), "word", signature));
  CHECK_FALSE(is_signed(other.public_key(), "words", signature));
  CHECK_FALSE(is_signed(key.public_key(), "words", other.sign("words")));
  for (std::size_t at = 0; at < signature.size(); at += 7) {
    std::string changed = signature;
    changed[at] = changed[at] == '0' ? '1' : '0';
    CHECK_FALSE(is_signed(key.public_key(), "words", changed));
  }
}

TEST_CASE("what is no key and no signature signs nothing, and does no harm") {
  const SigningKey key(VaultKeys::random(1));
  const std::string signature = key.sign("words");
  for (const std::string& odd : {std::string(), std::string("zz"), signature + "00",
                                 signature.substr(1), std::string(128, 'g')}) {
    CHECK_FALSE(is_signed(key.public_key(), "words", odd));
    CHECK_FALSE(is_signed(odd, "words", signature));
  }
}

TEST_CASE("a fingerprint is BLAKE2b of 32 bytes, and another one with a key") {
  CHECK(fingerprint("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  const Bytes key(32, 7);
  CHECK(fingerprint("abc", key) != fingerprint("abc"));
  CHECK(fingerprint("abc", key) == fingerprint("abc", key));
}
