#include "hearth/core/bytes.hpp"

#include <doctest/doctest.h>

#include <array>

#include "hearth/core/error.hpp"

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

TEST_CASE("filled memory takes exactly what fits, in any pieces") {
  Bytes room(4);
  const ByteSink sink = fill(room);
  sink(Bytes{1});
  sink(Bytes{});
  sink(Bytes{2, 3, 4});
  CHECK(room == Bytes{1, 2, 3, 4});
  CHECK_THROWS_AS(sink(Bytes{5}), Error);
  CHECK(room == Bytes{1, 2, 3, 4});
}
