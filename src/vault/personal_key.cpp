#include "hearth/vault/personal_key.hpp"

#include <sodium.h>

#include <array>
#include <string_view>

#include "layout.hpp"
#include "sodium_ready.hpp"

namespace hearth {

namespace {

constexpr std::string_view kLabel = "hearth-vault-1 private";
constexpr std::size_t kStep = 1024;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

Bytes padded(ByteView plain) {
  Bytes bytes(plain.begin(), plain.end());
  std::size_t size = 0;
  bytes.resize((plain.size() / kStep + 1) * kStep);
  sodium_pad(&size, bytes.data(), plain.size(), kStep, bytes.size());
  return bytes;
}

}  // namespace

PersonalKey::PersonalKey(const VaultKeys& keys) : key_(kKeySize) {
  require_sodium();
  crypto_generichash(key_.bytes().data(), key_.size(),
                     reinterpret_cast<const unsigned char*>(kLabel.data()), kLabel.size(),
                     keys.signing().data(), keys.signing().size());
}

Bytes PersonalKey::seal(const Uuid& row, ByteView plain) const {
  Bytes inside = padded(plain);
  Bytes box(kNonce + inside.size() + kTag);
  randombytes_buf(box.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + kNonce, nullptr, inside.data(),
                                             inside.size(), row.bytes.data(), row.bytes.size(),
                                             nullptr, box.data(), key_.view().data());
  sodium_memzero(inside.data(), inside.size());
  return box;
}

std::optional<Bytes> PersonalKey::open(const Uuid& row, ByteView box) const {
  if (box.size() < kNonce + kTag + kStep) return std::nullopt;
  Bytes plain(box.size() - kNonce - kTag);
  const auto failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain.data(), nullptr, nullptr, box.data() + kNonce, box.size() - kNonce, row.bytes.data(),
      row.bytes.size(), box.data(), key_.view().data());
  std::size_t size = 0;
  if (failed != 0 || sodium_unpad(&size, plain.data(), plain.size(), kStep) != 0) {
    return std::nullopt;
  }
  plain.resize(size);
  return plain;
}

}  // namespace hearth
