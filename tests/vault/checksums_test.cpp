#include "hearth/vault/checksums.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "sample_vault.hpp"

namespace hearth {

TEST_CASE("a piece fits its checksum, and no other piece does") {
  for (const std::size_t size : {0U, 1U, 7U, 8U, 15U, 16U, 17U, 4096U, 65553U}) {
    CAPTURE(size);
    const auto piece = sample::words(size);
    Checksums sums;
    sums.add(piece);
    CHECK(sums.size() == 1);
    CHECK(sums.fits(0, piece));
    CHECK_FALSE(sums.fits(1, piece));
    auto longer = piece;
    longer.push_back(0);
    if (size < 65553) CHECK_FALSE(sums.fits(0, longer));
    for (std::size_t bit = 0; bit<8 * size; bit += 8 * size> 1000 ? 997 : 1) {
      auto changed = piece;
      changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
      REQUIRE_FALSE(sums.fits(0, changed));
    }
  }
}

TEST_CASE("pieces that change places, or words within one, do not fit") {
  const Bytes first(64, 1);
  const Bytes second(64, 2);
  Checksums sums;
  sums.add(first);
  sums.add(second);
  CHECK(sums.fits(1, second));
  CHECK_FALSE(sums.fits(0, second));
  auto piece = sample::words(64);
  sums.add(piece);
  for (std::size_t at = 0; at < 8; ++at) std::swap(piece[at], piece[at + 32]);
  CHECK_FALSE(sums.fits(2, piece));
}

TEST_CASE("checksums are new each time, and of no longer pieces than a vault has") {
  const auto piece = sample::words(65553);
  Checksums sums;
  CHECK_THROWS_AS(sums.add(sample::words(65554)), std::length_error);
  sums.add(piece);
  Bytes vault;
  const auto keys = sample::some_keys();
  const auto a = seal_vault(sample::one_slot(keys), keys, piece, append_to(vault));
  CHECK(a.size() == 3);
  CHECK(a.fits(2, ByteView(vault).subspan(384 + 65553)));
}

}  // namespace hearth
