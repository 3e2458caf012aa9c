#include "hearth/vault/slots.hpp"

#include <array>
#include <cstdint>
#include <tuple>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

namespace {

constexpr std::size_t kSecretSize = 16;
constexpr std::size_t kDataDigits = 26;
constexpr std::size_t kDigits = kDataDigits + 2;
constexpr std::size_t kGroup = 4;
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

using Digits = std::array<std::uint8_t, kDigits>;

// Multiplication in the field of 32 elements, modulo x^5 + x^2 + 1.
std::uint8_t times(std::uint8_t a, std::uint8_t b) {
  unsigned product = 0;
  for (unsigned bit = 0; bit < 5; ++bit) {
    if ((b >> bit) & 1U) product ^= static_cast<unsigned>(a) << bit;
  }
  for (unsigned bit = 8; bit >= 5; --bit) {
    if ((product >> bit) & 1U) product ^= 0x25U << (bit - 5);
  }
  return static_cast<std::uint8_t>(product);
}

// A Reed-Solomon code with the roots 1 and 2: codes shorter than 31 differ in at least three
// digits, so up to two wrong ones never make another code.
std::pair<std::uint8_t, std::uint8_t> check_digits(const Digits& digits) {
  std::uint8_t high = 0;
  std::uint8_t low = 0;
  for (std::size_t i = 0; i < kDataDigits; ++i) {
    const auto feedback = static_cast<std::uint8_t>(digits[i] ^ high);
    high = static_cast<std::uint8_t>(low ^ times(feedback, 3));
    low = times(feedback, 2);
  }
  return {high, low};
}

// Digit i holds the bits 5(25-i)..5(25-i)+4 of the secret, read as one big-endian number.
std::size_t lowest_bit(std::size_t digit) { return 5 * (kDataDigits - 1 - digit); }

bool bit_of(ByteView secret, std::size_t bit) {
  return bit < 8 * kSecretSize && ((secret[kSecretSize - 1 - bit / 8] >> (bit % 8)) & 1U) != 0;
}

Digits digits_of(ByteView secret) {
  Digits digits{};
  for (std::size_t i = 0; i < kDataDigits; ++i) {
    for (std::size_t bit = 0; bit < 5; ++bit) {
      if (bit_of(secret, lowest_bit(i) + bit))
        digits[i] = static_cast<std::uint8_t>(digits[i] | 1U << bit);
    }
  }
  std::tie(digits[kDataDigits], digits[kDataDigits + 1]) = check_digits(digits);
  return digits;
}

Secret secret_of(const Digits& digits) {
  Secret secret(kSecretSize);
  for (std::size_t bit = 0; bit < 8 * kSecretSize; ++bit) {
    const auto digit = digits[kDataDigits - 1 - bit / 5];
    auto& byte = secret.bytes()[kSecretSize - 1 - bit / 8];
    byte = static_cast<std::uint8_t>(byte | ((digit >> (bit % 5)) & 1U) << (bit % 8));
  }
  return secret;
}

char plain_letter(char letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  if (letter == 'O') return '0';
  return letter == 'I' || letter == 'L' ? '1' : letter;
}

std::optional<Digits> read_digits(std::string_view text) {
  Digits digits{};
  std::size_t count = 0;
  for (const char letter : text) {
    if (std::string_view("- \t\r\n").find(letter) != std::string_view::npos) continue;
    const auto value = kAlphabet.find(plain_letter(letter));
    if (value == std::string_view::npos || count == kDigits) return std::nullopt;
    digits[count++] = static_cast<std::uint8_t>(value);
  }
  if (count != kDigits) return std::nullopt;
  return digits;
}

bool adds_up(const Digits& digits) {
  // 26 digits hold 130 bits; the first two are not used.
  return digits[0] < 8 &&
         check_digits(digits) == std::pair(digits[kDataDigits], digits[kDataDigits + 1]);
}

}  // namespace

Secret random_recovery_secret() { return Secret::random(kSecretSize); }

std::string recovery_code(ByteView secret) {
  if (secret.size() != kSecretSize) throw Error(tr("A recovery code is made from 16 bytes."));
  std::string code;
  for (const auto digit : digits_of(secret)) {
    if (code.size() % (kGroup + 1) == kGroup) code += '-';
    code += kAlphabet[digit];
  }
  return code;
}

std::optional<Secret> parse_recovery_code(std::string_view text) {
  const auto digits = read_digits(text);
  if (!digits || !adds_up(*digits)) return std::nullopt;
  return secret_of(*digits);
}

}  // namespace hearth
