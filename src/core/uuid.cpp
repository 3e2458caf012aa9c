#include "hearth/core/uuid.hpp"

#include <algorithm>
#include <bit>

namespace hearth {
namespace {

constexpr std::size_t kTextSize = 36;

bool is_hyphen_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

constexpr std::uint8_t kNoDigit = 0xff;

constexpr std::uint8_t value_of_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return kNoDigit;
}

constexpr auto kDigitValues = [] {
  std::array<std::uint8_t, 256> values{};
  for (std::size_t n = 0; n < values.size(); ++n) {
    values.at(n) = value_of_digit(static_cast<char>(n));
  }
  return values;
}();

/// Digits and letters come by chance: asked one by one no processor guesses what the next will be.
std::uint8_t hex_digit(char c) { return kDigitValues.at(static_cast<unsigned char>(c)); }

std::uint8_t with_top_bits(unsigned top, unsigned kept_mask, std::uint8_t byte) {
  return static_cast<std::uint8_t>(top | (byte & kept_mask));
}

// SHA-1 (FIPS 180-4): makes names into identifiers and guards nothing.

constexpr std::size_t kBlock = 64;

using Sha1 = std::array<std::uint8_t, 20>;
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

void mix_in(State& state, const Schedule& words) {
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

Sha1 sha1(std::string message) {
  fill_up(message);
  State state{0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
  for (std::size_t block = 0; block < message.size(); block += kBlock) {
    mix_in(state, schedule_of(message, block));
  }
  Sha1 hash{};
  for (std::size_t i = 0; i < hash.size(); ++i) {
    hash.at(i) = static_cast<std::uint8_t>(state.at(i / 4) >> (24 - 8 * (i % 4)));
  }
  return hash;
}

}  // namespace

Uuid uuid_v7(std::int64_t ms, const UuidRandom& random) {
  Uuid uuid;
  for (std::size_t i = 0; i < 6; ++i) {
    uuid.bytes.at(i) = static_cast<std::uint8_t>((ms >> (8 * (5 - i))) & 0xff);
  }
  std::ranges::copy(random, uuid.bytes.begin() + 6);
  uuid.bytes[6] = with_top_bits(0x70, 0x0f, uuid.bytes[6]);  // the version
  uuid.bytes[8] = with_top_bits(0x80, 0x3f, uuid.bytes[8]);  // the variant
  return uuid;
}

std::optional<std::int64_t> time_in(const Uuid& uuid) {
  if ((uuid.bytes[6] & 0xf0U) != 0x70U) return std::nullopt;
  std::int64_t ms = 0;
  for (std::size_t i = 0; i < 6; ++i) ms = ms << 8 | uuid.bytes.at(i);
  return ms;
}

Uuid uuid_v5(const Uuid& space, std::string_view name) {
  std::string text(space.bytes.begin(), space.bytes.end());
  const Sha1 hash = sha1(text.append(name));
  Uuid uuid;
  std::copy_n(hash.begin(), uuid.bytes.size(), uuid.bytes.begin());
  uuid.bytes[6] = with_top_bits(0x50, 0x0f, uuid.bytes[6]);  // the version
  uuid.bytes[8] = with_top_bits(0x80, 0x3f, uuid.bytes[8]);  // the variant
  return uuid;
}

Uuid uuid_v8(std::string_view digits) {
  Uuid uuid;
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
    const int high = hex_digit(digits.at(2 * i));
    uuid.bytes.at(i) = static_cast<std::uint8_t>(high << 4 | hex_digit(digits.at(2 * i + 1)));
  }
  uuid.bytes[6] = with_top_bits(0x80, 0x0f, uuid.bytes[6]);  // the version
  uuid.bytes[8] = with_top_bits(0x80, 0x3f, uuid.bytes[8]);  // the variant
  return uuid;
}

std::string to_string(const Uuid& uuid) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(kTextSize);
  for (const auto byte : uuid.bytes) {
    if (is_hyphen_place(text.size())) text += '-';
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xfU];
  }
  return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != kTextSize) return std::nullopt;
  Uuid uuid;
  std::size_t at = 0;
  for (auto& byte : uuid.bytes) {
    if (is_hyphen_place(at) && text[at++] != '-') return std::nullopt;
    const std::uint8_t high = hex_digit(text[at]);
    const std::uint8_t low = hex_digit(text[at + 1]);
    if (high == kNoDigit || low == kNoDigit) return std::nullopt;
    byte = static_cast<std::uint8_t>(high << 4 | low);
    at += 2;
  }
  return uuid;
}

}  // namespace hearth
