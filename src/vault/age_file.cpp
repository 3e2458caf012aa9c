#include "hearth/vault/age_file.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hkdf.hpp"

namespace hearth {
namespace {

constexpr std::string_view kVersion = "age-encryption.org/v1\n";
constexpr std::string_view kScryptLabel = "age-encryption.org/v1/scrypt";
constexpr std::size_t kFileKey = 16;
constexpr std::size_t kSalt = 16;
constexpr std::size_t kNonce = 16;
constexpr std::size_t kKey = crypto_aead_chacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kTag = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t kPiece = 64UL * 1024;
constexpr std::uint32_t kScryptBlock = 8;

using PieceNonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;

std::string base64(ByteView bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kBase64);
  text.pop_back();  // libsodium writes a zero behind it
  return text;
}

/// The key that wraps the file's own, which a passphrase makes.
Secret wrapping_key(ByteView passphrase, ByteView salt, std::uint8_t work_factor) {
  Bytes salted(kScryptLabel.begin(), kScryptLabel.end());
  salted.insert(salted.end(), salt.begin(), salt.end());
  Secret key(kKey);
  const int failed = crypto_pwhash_scryptsalsa208sha256_ll(
      passphrase.data(), passphrase.size(), salted.data(), salted.size(),
      std::uint64_t{1} << work_factor, kScryptBlock, 1, key.bytes().data(), key.size());
  if (failed != 0) {
    throw Error(
        tr("There is not enough memory to lock a file with a passphrase, which takes 256 MiB."),
        tr("Close other programs and try again."));
  }
  return key;
}

Bytes sealed(ByteView plain, const PieceNonce& nonce, const Secret& key) {
  Bytes box(plain.size() + kTag);
  crypto_aead_chacha20poly1305_ietf_encrypt(box.data(), nullptr, plain.data(), plain.size(),
                                            nullptr, 0, nullptr, nonce.data(), key.view().data());
  return box;
}

/// Up to and with the dashes, which is what the header's own hash is of.
std::string header(ByteView passphrase, const Secret& file_key, std::uint8_t work_factor) {
  const Secret salt = Secret::random(kSalt);
  const Secret wrapping = wrapping_key(passphrase, salt.view(), work_factor);
  std::string text(kVersion);
  text += "-> scrypt " + base64(salt.view()) + " " + std::to_string(work_factor) + "\n";
  return text + base64(sealed(file_key.view(), {}, wrapping)) + "\n---";
}

std::string hash_of(std::string_view header, const Secret& file_key) {
  const Secret key = hkdf_sha256(file_key.view(), {}, "header", kKey);
  std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> hash{};
  crypto_auth_hmacsha256(hash.data(), bytes_of(header).data(), header.size(), key.view().data());
  return base64(hash);
}

/// The number of a piece, big-endian in eleven bytes, and whether it is the last.
PieceNonce nonce_of(std::uint64_t number, bool is_last) {
  PieceNonce nonce{};
  for (std::size_t n = 0; n < sizeof number; ++n) {
    nonce.at(nonce.size() - 2 - n) = static_cast<std::uint8_t>(number >> (8 * n));
  }
  nonce.back() = is_last ? 1 : 0;
  return nonce;
}

/// An empty text is one empty piece; no other may be empty.
std::uint64_t pieces_of(std::uint64_t plain_size) {
  return std::max<std::uint64_t>(1, (plain_size + kPiece - 1) / kPiece);
}

/// Writes all that comes before the pieces, and gives the key of these.
Secret begin(ByteView passphrase, const ByteSink& sink, std::uint8_t work_factor) {
  require_sodium();
  const Secret file_key = Secret::random(kFileKey);
  const std::string head = header(passphrase, file_key, work_factor);
  sink(bytes_of(head));
  sink(bytes_of(" " + hash_of(head, file_key) + "\n"));
  const Secret nonce = Secret::random(kNonce);
  sink(nonce.view());
  return hkdf_sha256(file_key.view(), nonce.view(), "payload", kKey);
}

}  // namespace

std::uint64_t aged_size(std::uint64_t plain_size, std::uint8_t work_factor) {
  constexpr std::size_t kBase64OfKey = 43;
  constexpr std::size_t kBase64OfSalt = 22;
  const std::uint64_t header = kVersion.size() + std::string_view("-> scrypt ").size() +
                               kBase64OfSalt + (work_factor < 10 ? 3 : 4) + kBase64OfKey + 1 +
                               std::string_view("--- ").size() + kBase64OfKey + 1;
  return header + kNonce + plain_size + pieces_of(plain_size) * kTag;
}

AgeSealing::AgeSealing(ByteView passphrase, ByteSink sink, std::uint8_t work_factor)
    : sink_(std::move(sink)), key_(begin(passphrase, sink_, work_factor)) {}

void AgeSealing::add(ByteView plain) {
  while (!plain.empty()) {
    if (held_.size() == kPiece) seal_piece(std::exchange(held_, {}), false);
    const ByteView some = plain.first(std::min(kPiece - held_.size(), plain.size()));
    held_.insert(held_.end(), some.begin(), some.end());
    plain = plain.subspan(some.size());
  }
}

void AgeSealing::finish() { seal_piece(held_, true); }

void AgeSealing::seal_piece(ByteView piece, bool is_last) {
  sink_(sealed(piece, nonce_of(number_++, is_last), key_));
}

void seal_age(ByteView passphrase, ByteView plain, const ByteSink& sink, std::uint8_t work_factor) {
  AgeSealing sealing(passphrase, sink, work_factor);
  sealing.add(plain);
  sealing.finish();
}

}  // namespace hearth
