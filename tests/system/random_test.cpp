#include "hearth/system/random.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace hearth;

TEST_CASE("fresh bytes are never the same, and every byte of them changes") {
  constexpr int kDraws = 200;
  std::set<UuidRandom> drawn;
  std::array<std::set<std::uint8_t>, std::tuple_size_v<UuidRandom>> at;
  for (int draw = 0; draw < kDraws; ++draw) {
    const UuidRandom bytes = uuid_random();
    drawn.insert(bytes);
    for (std::size_t n = 0; n < bytes.size(); ++n) at.at(n).insert(bytes.at(n));
  }
  CHECK(drawn.size() == kDraws);
  for (const auto& values : at) CHECK(values.size() > 50);  // of 256; 200 draws give 139 or so
}
