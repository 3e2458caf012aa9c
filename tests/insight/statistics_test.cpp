#include "hearth/insight/summary.hpp"

#include <doctest/doctest.h>

#include <vector>

TEST_CASE("the median is the middle value, or the mean of the two in the middle") {
  const auto median_of = [](std::vector<double> values) { return hearth::median(values); };
  CHECK(median_of({4}) == 4);
  CHECK(median_of({9, 1, 5}) == 5);
  CHECK(median_of({10, 1, 4, 5}) == 4.5);
  CHECK(median_of({2, 2, 2, 9}) == 2);
}
