#include "hearth/vault/slots.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "hearth/core/error.hpp"
#include "sample_vault.hpp"

namespace hearth {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

bool gives(std::string_view text, ByteView secret) {
  const auto read = parse_recovery_code(text);
  return read && same_secret(read->view(), secret);
}

std::string without_dashes(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

}  // namespace

TEST_CASE("a recovery code is seven groups of four that read back as the same bytes") {
  for (int i = 0; i < 200; ++i) {
    const auto secret = random_recovery_secret();
    const auto code = recovery_code(secret.view());
    CHECK(code.size() == 34);
    CHECK(std::ranges::count(code, '-') == 6);
    CHECK(gives(code, secret.view()));
  }
}

TEST_CASE("the extremes of a secret have codes") {
  CHECK(recovery_code(Bytes(16)) == "0000-0000-0000-0000-0000-0000-0000");
  CHECK(recovery_code(Bytes(16, 0xff)).substr(0, 27) == "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ");
  Bytes one(16);
  one.back() = 1;
  CHECK(recovery_code(one) == "0000-0000-0000-0000-0000-0000-0132");
  CHECK_THROWS_AS(recovery_code(Bytes(15)), Error);
}

TEST_CASE("a code may be typed as people type") {
  Bytes secret(16);
  secret.back() = 1;
  auto code = recovery_code(secret);
  REQUIRE(code.find('0') != std::string::npos);
  REQUIRE(code.find('1') != std::string::npos);
  CHECK(gives(without_dashes(code), secret));
  CHECK(gives("  " + code + " \n", secret));
  std::string confused = code;
  std::ranges::replace(confused, '0', 'o');
  std::ranges::replace(confused, '1', 'l');
  CHECK(gives(confused, secret));
  std::ranges::replace(confused, 'l', 'I');
  std::ranges::replace(confused, '-', ' ');
  CHECK(gives(confused, secret));
  std::ranges::transform(code, code.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  CHECK(gives(code, secret));
}

TEST_CASE("one or two wrong characters and swapped neighbours are always noticed") {
  const auto code = without_dashes(recovery_code(sample::words(16)));
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (const char letter : kLetters) {
      auto typo = code;
      typo[at] = letter;
      REQUIRE(parse_recovery_code(typo).has_value() == (typo == code));
      for (std::size_t second = at + 1; second < code.size(); ++second) {
        auto two = typo;
        two[second] = two[second] == '7' ? '8' : '7';
        REQUIRE_FALSE(parse_recovery_code(two).has_value());
      }
    }
    auto swapped = code;
    std::swap(swapped[at], swapped[(at + 1) % code.size()]);
    REQUIRE(parse_recovery_code(swapped).has_value() == (swapped == code));
  }
}

TEST_CASE("what is too short, too long or no letter at all is not a code") {
  const auto code = recovery_code(sample::words(16));
  CHECK_FALSE(parse_recovery_code("").has_value());
  CHECK_FALSE(parse_recovery_code("----").has_value());
  CHECK_FALSE(parse_recovery_code(code.substr(0, 33)).has_value());
  CHECK_FALSE(parse_recovery_code(code + "0").has_value());
  for (const char letter : {'U', 'u', '*', '\0', '\x80', '\xff', '_', '.'}) {
    auto odd = code;
    odd[0] = letter;
    CHECK_FALSE(parse_recovery_code(odd).has_value());
  }
}

}  // namespace hearth
