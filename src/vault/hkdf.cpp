#include "hkdf.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace hearth {
namespace {

constexpr std::size_t kHash = crypto_auth_hmacsha256_BYTES;

ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Secret hmac(ByteView key, std::initializer_list<ByteView> parts) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  for (const ByteView part : parts) {
    crypto_auth_hmacsha256_update(&state, part.data(), part.size());
  }
  Secret hash(kHash);
  crypto_auth_hmacsha256_final(&state, hash.bytes().data());
  sodium_memzero(&state, sizeof state);
  return hash;
}

}  // namespace

Secret hkdf_sha256(ByteView secret, ByteView salt, std::string_view info, std::size_t size) {
  const std::array<std::uint8_t, kHash> no_salt{};
  const Secret key = hmac(salt.empty() ? ByteView(no_salt) : salt, {secret});
  Secret drawn(size);
  Secret last;
  std::uint8_t count = 0;
  for (std::size_t at = 0; at < size; at += kHash) {
    ++count;
    last = hmac(key.view(), {last.view(), bytes_of(info), ByteView(&count, 1)});
    std::ranges::copy(last.view().first(std::min(kHash, size - at)),
                      drawn.bytes().subspan(at).begin());
  }
  return drawn;
}

}  // namespace hearth
