#include "uuid_sha1.hpp"

#include <bit>

namespace hearth {
namespace {

constexpr std::size_t kBlock = 64;

using State = std::array<std::uint32_t, 5>;
using Schedule = std::array<std::uint32_t, 80>;

/// A one, zeros, and the length in bits at the end of the last block.
void fill_up(std::string& message) {
  const std::uint64_t bits = std::uint64_t{message.size()} * 8;
  message += '\x80';
  while (message.size() % kBlock != kBlock - 8) message += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(bits >> shift & 0xff);
}

Schedule schedule_of(const std::string& message, std::size_t block) {
  Schedule words{};
  for (std::size_t i = 0; i < kBlock; ++i) {
    words.at(i / 4) = words.at(i / 4) << 8 | static_cast<std::uint8_t>(message[block + i]);
  }
  for (std::size_t i = 16; i < words.size(); ++i) {
    words.at(i) =
        std::rotl(words.at(i - 3) ^ words.at(i - 8) ^ words.at(i - 14) ^ words.at(i - 16), 1);
  }
  return words;
}

std::uint32_t mixed(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999U;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1U;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcU;
  return (b ^ c ^ d) + 0xca62c1d6U;
}

void take_in(State& state, const Schedule& words) {
  auto [a, b, c, d, e] = state;
  for (std::size_t round = 0; round < words.size(); ++round) {
    const std::uint32_t next = std::rotl(a, 5) + mixed(round, b, c, d) + e + words.at(round);
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  const State rounds{a, b, c, d, e};
  for (std::size_t i = 0; i < state.size(); ++i) state.at(i) += rounds.at(i);
}

}  // namespace

Sha1 sha1(std::string message) {
  fill_up(message);
  State state{0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
  for (std::size_t block = 0; block < message.size(); block += kBlock) {
    take_in(state, schedule_of(message, block));
  }
  Sha1 hash{};
  for (std::size_t i = 0; i < hash.size(); ++i) {
    hash.at(i) = static_cast<std::uint8_t>(state.at(i / 4) >> (24 - 8 * (i % 4)));
  }
  return hash;
}

}  // namespace hearth
