#include <sodium.h>

#include <algorithm>
#include <functional>

#include "vault/sample_vault.hpp"
#include "vector_set.hpp"

namespace hearth::vectors {

namespace {

constexpr const char* kDamaged = "damaged";
constexpr const char* kTampered = "tampered";
constexpr std::size_t kBody = 384;
constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;

using Change = std::function<void(Bytes&)>;

Bytes good_file(const std::string& name) {
  static const auto good = good_vectors();
  const auto wanted = "good-" + name + ".hearth";
  const auto is_wanted = [&](const Vector& vector) { return vector.name == wanted; };
  return std::ranges::find_if(good, is_wanted)->file;
}

Vector bad(const char* name, Bytes file, const char* outcome, const char* about) {
  return {std::string("bad-") + name + ".hearth", std::move(file), outcome, about};
}

Vector changed(const char* name, std::size_t at, std::uint8_t value, const char* outcome,
               const char* about) {
  auto file = good_file("short");
  file[at] = value;
  sample::hash_again(file);
  return bad(name, std::move(file), outcome, about);
}

Vector raw(const char* name, const Change& change, const char* outcome, const char* about) {
  auto file = good_file("short");
  change(file);
  return bad(name, std::move(file), outcome, about);
}

// The same key of the body as in the header, and a second, empty piece after the first.
Bytes with_empty_last_piece() {
  auto file = good_file("short");
  const auto keys = fixed_keys();
  const std::string label = "hearth-vault-1 body";
  Bytes message(label.begin(), label.end());
  message.insert(message.end(), file.begin() + 48, file.begin() + 80);
  Bytes key(32);
  crypto_generichash(key.data(), key.size(), message.data(), message.size(), keys.data(), 32);
  crypto_secretstream_xchacha20poly1305_state stream{};
  crypto_secretstream_xchacha20poly1305_init_pull(&stream, &file[80], key.data());
  const Bytes piece(65536, 'a');
  file.resize(kBody + piece.size() + 2 * kOverhead);
  crypto_secretstream_xchacha20poly1305_push(&stream, &file[kBody], nullptr, piece.data(),
                                             piece.size(), file.data(), kBody,
                                             crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  crypto_secretstream_xchacha20poly1305_push(&stream, &file[kBody + piece.size() + kOverhead],
                                             nullptr, nullptr, 0, nullptr, 0,
                                             crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  return file;
}

Bytes with_swapped_slots() {
  auto file = good_file("two-people");
  std::swap_ranges(file.begin() + 128, file.begin() + 320, file.begin() + 320);
  sample::hash_again(file);
  return file;
}

Bytes cut(const char* name, std::size_t size) {
  auto file = good_file(name);
  file.resize(size);
  return file;
}

std::vector<Vector> bad_headers() {
  return {
      changed("magic", 0, 'H', kDamaged, "first byte"),
      changed("version-0", 8, 0, kDamaged, "format version 0"),
      changed("version-2", 8, 2, "newer", "format version 2"),
      raw(
          "length", [](Bytes& file) { file[10] = 0x81; }, kDamaged, "header length 385"),
      raw(
          "no-slots", [](Bytes& file) { file[12] = 0; }, kDamaged, "slot count 0"),
      raw(
          "nine-slots", [](Bytes& file) { file[12] = 9; }, kDamaged, "slot count 9"),
      changed("flags", 14, 1, kDamaged, "a flag"),
      changed("piece-size", 41, 0x10, kDamaged, "pieces of 4096 bytes"),
      changed("reserved", 44, 1, kDamaged, "reserved byte 44"),
      changed("reserved-tail", 127, 1, kDamaged, "reserved byte 127"),
      changed("slot-reserved", 131, 1, kDamaged, "reserved byte 3 of the slot"),
      changed("slot-reserved-tail", 319, 1, kDamaged, "reserved byte 191 of the slot"),
      raw(
          "hash", [](Bytes& file) { file[320] ^= 1; }, kDamaged, "the hash without a key"),
      changed("slot-kind", 128, 3, kDamaged, "slot of kind 3"),
      changed("slot-kdf", 129, 2, kDamaged, "key derivation 2"),
      changed("too-few-passes", 132, 2, kDamaged, "2 passes for a passphrase"),
      changed("too-many-passes", 132, 65, kDamaged, "65 passes"),
      changed("too-little-memory", 138, 0, kDamaged, "0 KiB for a passphrase"),
      changed("too-much-memory", 139, 1, kDamaged, "16 GiB"),
  };
}

std::vector<Vector> bad_to_key_holders() {
  return {
      changed("person", 130, 2, "wrong passphrase", "the slot given to another person"),
      changed("generation", 32, 9, kTampered, "generation 9, hash without a key made right"),
      bad("slots-swapped", with_swapped_slots(), kTampered,
          "slots 1 and 2 of good-two-people swapped, hash without a key made right"),
      raw(
          "keyed-hash", [](Bytes& file) { file[352] ^= 1; }, kTampered, "the hash with a key"),
      raw(
          "body", [](Bytes& file) { file[400] ^= 1; }, kDamaged, "one bit of the body"),
      raw(
          "appended", [](Bytes& file) { file.push_back(0); }, kDamaged, "one byte too many"),
      bad("cut-header", cut("short", 300), kDamaged, "the first 300 bytes of good-short"),
      bad("cut-no-body", cut("short", kBody), kDamaged, "the header of good-short alone"),
      bad("cut-body", cut("short", kBody + 116), kDamaged, "good-short without its last byte"),
      bad("cut-last-piece", cut("two-pieces", kBody + 65536 + kOverhead), kDamaged,
          "good-two-pieces without its last piece"),
      bad("empty-last-piece", with_empty_last_piece(), kDamaged,
          "a full piece, then an empty last one, all of it correctly encrypted"),
  };
}

}  // namespace

std::vector<Vector> bad_vectors() {
  auto all = bad_headers();
  for (auto& one : bad_to_key_holders()) all.push_back(std::move(one));
  return all;
}

}  // namespace hearth::vectors
