#include "hearth/core/uuid.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "uuid_sha1.hpp"

namespace hearth {
namespace {

constexpr std::size_t kTextSize = 36;

bool is_hyphen_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

constexpr std::uint8_t kNoDigit = 0xff;

constexpr std::uint8_t hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return kNoDigit;
}

std::uint8_t with_top_bits(unsigned top, unsigned kept_mask, std::uint8_t byte) {
  return static_cast<std::uint8_t>(top | (byte & kept_mask));
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
  std::string text;
  for (const auto byte : uuid.bytes) {
    if (is_hyphen_place(text.size())) text += '-';
    text += fmt::format("{:02x}", byte);
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
