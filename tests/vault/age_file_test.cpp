#include "hearth/vault/age_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <filesystem>
#include <string>

#include "hkdf.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAge = "/usr/bin/age";
constexpr std::uint8_t kCheap = 4;  ///< a work factor for tests

Bytes from_hex(std::string_view hex) {
  Bytes bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16)));
  }
  return bytes;
}

std::string as_text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

ByteView view_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Bytes aged(std::string_view passphrase, ByteView plain, std::uint8_t work_factor = kCheap) {
  Bytes file;
  seal_age(view_of(passphrase), plain, append_to(file), work_factor);
  return file;
}

/// Bytes that repeat nowhere near.
Bytes of_size(std::size_t size) {
  Bytes bytes(size);
  std::uint32_t state = 12345;
  for (auto& byte : bytes) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<std::uint8_t>(state >> 24);
  }
  return bytes;
}

/// `age -d` in a terminal of its own, which is where it asks for a passphrase. Its exit status.
int age_opens(const fs::path& sealed, const fs::path& opened, const std::string& passphrase) {
  Pty age({kAge, "-d", "-o", opened.string(), sealed.string()}, {{"TERM", "xterm"}});
  REQUIRE(age.expect("assphrase:"));
  REQUIRE(age.expect_echo(false));
  age.type(passphrase + "\r");
  return age.wait(std::chrono::seconds(60));
}

bool opens_to(const Bytes& file, const Bytes& plain, const std::string& passphrase = "two words") {
  const test::TempFolder folder;
  test::write_file(folder / "page.age", as_text(file));
  if (age_opens(folder / "page.age", folder / "page", passphrase) != 0) return false;
  return test::file_bytes(folder / "page") == as_text(plain);
}

}  // namespace

TEST_CASE("HKDF-SHA-256 is what RFC 5869 publishes") {
  const Bytes ikm = from_hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
  const auto drawn = [](const Bytes& secret, const char* salt, const char* info, std::size_t size) {
    const Secret key = hkdf_sha256(secret, from_hex(salt), as_text(from_hex(info)), size);
    return Bytes(key.view().begin(), key.view().end());
  };
  CHECK(
      drawn(ikm, "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9", 42) ==
      from_hex(
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
  Bytes counted(80);
  for (std::size_t n = 0; n < counted.size(); ++n) counted[n] = static_cast<std::uint8_t>(n);
  const char* salt =
      "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d"
      "8e8f"
      "909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf";
  const char* info =
      "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdd"
      "dedf"
      "e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";
  CHECK(
      drawn(counted, salt, info, 82) ==
      from_hex(
          "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c6"
          "5e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"));
  CHECK(
      drawn(ikm, "", "", 42) ==
      from_hex(
          "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
}

TEST_CASE("a file for somebody else has the form that age describes") {
  const std::string file = as_text(aged("two words", view_of("page")));
  CHECK(file.starts_with("age-encryption.org/v1\n-> scrypt "));
  CHECK(file.find(" 4\n") != std::string::npos);
  CHECK(file.find("\n--- ") != std::string::npos);
  CHECK(file.find("page") == std::string::npos);
  CHECK(as_text(aged("two words", view_of("page"))) != file);
}

TEST_CASE("its size is known before") {
  for (const std::size_t size : {0UL, 1UL, 65535UL, 65536UL, 65537UL, 200000UL}) {
    CHECK(aged("two words", of_size(size)).size() == aged_size(size, kCheap));
  }
}

TEST_CASE("age opens it, of any size" * doctest::skip(!fs::exists(kAge))) {
  for (const std::size_t size : {0UL, 1UL, 65535UL, 65536UL, 65537UL, 5000000UL}) {
    CAPTURE(size);
    const Bytes plain = of_size(size);
    CHECK(opens_to(aged("two words", plain), plain));
  }
}

TEST_CASE("age opens what was given piece by piece" * doctest::skip(!fs::exists(kAge))) {
  const Bytes plain = of_size(196608);
  for (const std::size_t piece : {1000UL, 65536UL, 70000UL}) {
    CAPTURE(piece);
    Bytes file;
    AgeSealing sealing(view_of("two words"), append_to(file), kCheap);
    for (ByteView rest = plain; !rest.empty(); rest = rest.subspan(std::min(piece, rest.size()))) {
      sealing.add(rest.first(std::min(piece, rest.size())));
    }
    sealing.finish();
    CHECK(file.size() == aged_size(plain.size(), kCheap));
    CHECK(opens_to(file, plain));
  }
}

TEST_CASE("age opens it as it is made for people" * doctest::skip(!fs::exists(kAge))) {
  const Bytes plain = of_size(1000);
  CHECK(opens_to(aged("drei Wörter, und ein Satz", plain, kAgeWorkFactor), plain,
                 "drei Wörter, und ein Satz"));
}

TEST_CASE("age refuses another passphrase, and a byte that was changed" *
          doctest::skip(!fs::exists(kAge))) {
  const Bytes plain = of_size(300);
  const Bytes file = aged("two words", plain);
  CHECK_FALSE(opens_to(file, plain, "two word"));
  for (std::size_t at = 0; at < file.size(); at += 7) {
    CAPTURE(at);
    Bytes changed = file;
    changed[at] ^= 0x01;
    const test::TempFolder folder;
    test::write_file(folder / "page.age", as_text(changed));
    Pty age({kAge, "-d", "-o", (folder / "page").string(), (folder / "page.age").string()},
            {{"TERM", "xterm"}});
    if (age.expect("assphrase:", std::chrono::seconds(1)) && age.expect_echo(false)) {
      age.type("two words\r");
    }
    CHECK(age.wait() == 1);
  }
}

}  // namespace hearth
