#include "hearth/core/bytes.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace hearth;

TEST_CASE("a source of memory gives fewer bytes than asked for only at its end") {
  const Bytes bytes{1, 2, 3, 4, 5};
  const ByteSource source = read_from(bytes);
  std::array<std::uint8_t, 3> room{};
  CHECK(source(room) == 3);
  CHECK(room[2] == 3);
  CHECK(source(room) == 2);
  CHECK(room[1] == 5);
  CHECK(source(room) == 0);
}
