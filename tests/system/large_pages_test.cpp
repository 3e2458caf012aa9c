#include "hearth/system/large_pages.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

using namespace hearth;

TEST_CASE("memory of any size and place holds what it held when large pages are asked for") {
  for (const std::size_t size : {0U, 1U, 4096U, (2U << 20) - 1, (4U << 20) - 1, (6U << 20) + 5}) {
    std::vector<std::uint8_t> memory(size);
    std::iota(memory.begin(), memory.end(), std::uint8_t{1});
    const std::vector<std::uint8_t> before = memory;
    for (const std::size_t skip : {std::size_t{0}, size / 3}) {
      prefer_large_pages(std::span(memory).subspan(skip));
    }
    CHECK(memory == before);
  }
}
