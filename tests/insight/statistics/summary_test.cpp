#include "hearth/insight/summary.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "insight/curves.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Summary of(const Answers& answers) {
  const Axis axis = weeks(answers.size());
  return summary_of(weekly("comfort", answers, axis));
}

}  // namespace

TEST_CASE("the median is the middle value, or the mean of the two in the middle") {
  const auto median_of = [](std::vector<double> values) { return median(values); };
  CHECK(median_of({4}) == 4);
  CHECK(median_of({9, 1, 5}) == 5);
  CHECK(median_of({10, 1, 4, 5}) == 4.5);
  CHECK(median_of({2, 2, 2, 9}) == 2);
}

TEST_CASE("mostly leaves out an eighth at each end, rounded down") {
  const Summary eight = of({4, 5, 3, 4, 6, 5, 6, 7});
  CHECK(eight.mostly.low == 4);
  CHECK(eight.mostly.high == 6);
  CHECK(eight.all.low == 3);
  CHECK(eight.all.high == 7);
  const Summary seven = of({4, 5, 3, 4, 6, 5, 7});
  CHECK(seven.mostly.low == 3);
  CHECK(seven.mostly.high == 7);
  CHECK(of({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6}).mostly.low == 1);
}

TEST_CASE("the usual wobble is told from the changes between neighbours") {
  const Summary summary = of({5, 4, 7, 5, 4, 3, 3, 2});  // 1 3 2 1 1 0 1
  CHECK(summary.usual_change == 1);
  CHECK(summary.wobble == doctest::Approx(1.0484).epsilon(1e-4));
}

TEST_CASE("over a gap there is no change to tell") {
  CHECK(of({1, kNone, 9, 9, kNone, 1, 2}).usual_change == .5);  // 9 9 and 1 2
  CHECK(of({1, kNone, 9}).usual_change == 0);
}

TEST_CASE("how many marks, of how many that wanted an answer, and at which end") {
  const Summary summary = of({0, 0, kNone, 10, 5, 0});
  CHECK(summary.answered == 5);
  CHECK(summary.planned == 6);
  CHECK(summary.at_low == 3);
  CHECK(summary.at_high == 1);
  CHECK(of({kNone, kNone, kNone}).answered == 0);
}
