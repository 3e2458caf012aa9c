#include "hearth/vault/checksums.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "header_codec.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kBlock = 2 * kWord;
constexpr std::size_t kMost = kChunkSize + crypto_secretstream_xchacha20poly1305_ABYTES;
/// The second sum is under the same key from two words on.
constexpr std::size_t kShift = 2;
constexpr std::size_t kKeyWords = (kMost + kBlock - 1) / kBlock * 2 + kShift;

std::vector<std::uint64_t> random_words(std::size_t count) {
  require_sodium();
  std::array<std::uint8_t, randombytes_SEEDBYTES> seed{};
  randombytes_buf(seed.data(), seed.size());
  std::vector<std::uint64_t> words(count);
  randombytes_buf_deterministic(words.data(), count * kWord, seed.data());
  return words;
}

constexpr unsigned kHalf = 32;  // bits

/// The halves of a word, to each of which its half of the key is added modulo 2^32, multiplied: a
/// carry from one to the other would not be NH, and a change would pass more often.
std::uint64_t multiplied(std::uint64_t word, std::uint64_t key) {
  const auto low = static_cast<std::uint32_t>(word) + static_cast<std::uint32_t>(key);
  const auto high =
      static_cast<std::uint32_t>(word >> kHalf) + static_cast<std::uint32_t>(key >> kHalf);
  return std::uint64_t{low} * high;
}

/// Two sums of what stands in two words, one beside the other, so that none waits for another.
struct Running {
  std::array<std::uint64_t, 2> even = {};
  std::array<std::uint64_t, 2> odd = {};

  void add(const std::uint8_t* block, const std::uint64_t* key) {
    std::array<std::uint64_t, 2> words{};
    std::memcpy(words.data(), block, kBlock);
    even[0] += multiplied(words[0], key[0]);
    odd[0] += multiplied(words[1], key[1]);
    even[1] += multiplied(words[0], key[kShift]);
    odd[1] += multiplied(words[1], key[kShift + 1]);
  }
};

}  // namespace

Checksums::Checksums() : key_(random_words(kKeyWords)) {}

void Checksums::add(ByteView piece) { sums_.push_back(sum_of(piece)); }

bool Checksums::fits(std::size_t n, ByteView piece) const {
  return n < sums_.size() && sums_[n] == sum_of(piece);
}

Checksums::Sum Checksums::sum_of(ByteView piece) const {
  Running running;
  const std::uint64_t* key = key_.data();
  if (piece.size() > kMost) throw std::length_error("Checksums::add");
  const std::size_t whole = piece.size() / kBlock * kBlock;
  for (std::size_t at = 0; at < whole; at += kBlock, key += 2) running.add(&piece[at], key);
  std::array<std::uint8_t, kBlock> rest{};
  std::ranges::copy(piece.subspan(whole), rest.begin());
  running.add(rest.data(), key);
  return {piece.size(), {running.even[0] + running.odd[0], running.even[1] + running.odd[1]}};
}

}  // namespace hearth
