#include "hearth/vault/personal_key.hpp"

#include <sodium.h>

#include <array>
#include <string_view>

#include "header_codec.hpp"

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

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string base_16(ByteView bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');  // libsodium writes a zero behind it
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

template <std::size_t size>
std::optional<std::array<std::uint8_t, size>> from_base_16(std::string_view text) {
  std::array<std::uint8_t, size> bytes{};
  std::size_t read = 0;
  const int failed =
      sodium_hex2bin(bytes.data(), size, text.data(), text.size(), nullptr, &read, nullptr);
  return failed == 0 && read == size && text.size() == size * 2 ? std::optional(bytes)
                                                                : std::nullopt;
}

}  // namespace

PersonalKey::PersonalKey(const VaultKeys& keys) : key_(kKeySize) {
  require_sodium();
  crypto_generichash(key_.bytes().data(), key_.size(), bytes_of(kLabel), kLabel.size(),
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

std::optional<PersonalKey::Start> PersonalKey::start_of(ByteView box) const {
  if (box.size() < kNonce + kStart) return std::nullopt;
  constexpr std::uint64_t kFirstBlock = 1;  // the one before it is the key of the tag
  Start start{};
  crypto_stream_xchacha20_xor_ic(start.data(), box.data() + kNonce, start.size(), box.data(),
                                 kFirstBlock, key_.view().data());
  return start;
}

SigningKey::SigningKey(const VaultKeys& keys) : secret_(crypto_sign_SECRETKEYBYTES) {
  require_sodium();
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> unused{};
  crypto_sign_seed_keypair(unused.data(), secret_.bytes().data(), keys.signing().data());
}

std::string SigningKey::public_key() const {
  return base_16(secret_.view().subspan(crypto_sign_SEEDBYTES));
}

std::string SigningKey::sign(std::string_view text) const {
  std::array<std::uint8_t, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(text), text.size(),
                       secret_.view().data());
  return base_16(signature);
}

bool is_signed(std::string_view public_key, std::string_view text, std::string_view signature) {
  require_sodium();
  const auto key = from_base_16<crypto_sign_PUBLICKEYBYTES>(public_key);
  const auto made = from_base_16<crypto_sign_BYTES>(signature);
  return key && made &&
         crypto_sign_verify_detached(made->data(), bytes_of(text), text.size(), key->data()) == 0;
}

std::string fingerprint(std::string_view text, ByteView key) {
  require_sodium();
  std::array<std::uint8_t, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), key.data(), key.size());
  return base_16(hash);
}

}  // namespace hearth
