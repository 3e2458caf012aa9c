#include "statistics/theil_sen.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace hearth;

namespace {

using Samples = std::vector<Sample>;

/// Values at 1, 2, 3 ...
Samples in_a_row(const std::vector<double>& values) {
  Samples samples;
  for (const double value : values) {
    samples.push_back({static_cast<double>(samples.size() + 1), value});
  }
  return samples;
}

Samples random_samples(std::mt19937& random) {
  Samples samples;
  double week = 0;
  while (samples.size() < 12) {
    week += 1 + static_cast<double>(random() % 3);
    samples.push_back({week, static_cast<double>(random() % 11)});
  }
  return samples;
}

}  // namespace

TEST_CASE("the straight line through a series reckoned by hand (Holy Cross)") {
  const TheilSen line = theil_sen(in_a_row(
      {12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7}));
  CHECK(line.slope == doctest::Approx(.566667).epsilon(1e-6));
  CHECK(line.low == doctest::Approx(.325).epsilon(1e-9));
  CHECK(line.high == doctest::Approx(.866667).epsilon(1e-6));
  CHECK(line.through_medians == doctest::Approx(11.4).epsilon(1e-9));
  CHECK(line.through_residuals == doctest::Approx(12.2).epsilon(1e-9));
}

TEST_CASE("Sen's series of 1968: real dates, not places in a row") {
  const TheilSen line =
      theil_sen(Samples{{1, 9}, {2, 15}, {3, 19}, {4, 20}, {10, 45}, {12, 55}, {18, 78}}, .07);
  CHECK(line.slope == 4);
  CHECK(line.low == doctest::Approx(3.714286).epsilon(1e-7));
  CHECK(line.high == doctest::Approx(4.375).epsilon(1e-9));
  CHECK(line.through_medians == 4);
  CHECK(line.through_residuals == 6);
}

TEST_CASE("the small series of SciPy's tests, one with a gap") {
  const TheilSen whole = theil_sen(Samples{{0, 0}, {1, 1}, {2, 1}});
  CHECK(whole.slope == .5);
  CHECK(whole.through_medians == .5);
  CHECK(whole.through_residuals == 0);
  const TheilSen gap = theil_sen(Samples{{0, 0}, {1, 1}, {3, 1}});
  CHECK(gap.slope == doctest::Approx(1.0 / 3));
  CHECK(gap.through_medians == doctest::Approx(2.0 / 3));
  CHECK(gap.through_residuals == doctest::Approx(0));
}

TEST_CASE("equal values lie on a level line") {
  const TheilSen line = theil_sen(in_a_row({7, 7, 7, 7, 7}));
  CHECK(line.slope == 0);
  CHECK(line.low == 0);
  CHECK(line.high == 0);
  CHECK(line.through_medians == 7);
}

TEST_CASE("shifted the line is as steep, stretched it is as much steeper") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const Samples samples = random_samples(random);
    Samples moved = samples;
    for (Sample& sample : moved) sample = {sample.week + 30, 2 * sample.value - 8};
    const TheilSen line = theil_sen(samples);
    const TheilSen other = theil_sen(moved);
    CHECK(other.slope == doctest::Approx(2 * line.slope));
    CHECK(other.low == doctest::Approx(2 * line.low));
    CHECK(other.high == doctest::Approx(2 * line.high));
  }
}

TEST_CASE("backwards in time the line falls as it rose") {
  std::mt19937 random(4);
  for (int round = 0; round < 100; ++round) {
    const Samples samples = random_samples(random);
    Samples backwards(samples.rbegin(), samples.rend());
    for (Sample& sample : backwards) sample.week = -sample.week;
    CHECK(theil_sen(backwards).slope == doctest::Approx(-theil_sen(samples).slope));
  }
}
