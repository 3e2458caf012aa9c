#include "statistics/kendall.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <vector>

using namespace hearth;

namespace {

using Values = std::vector<double>;

/// p by trying every ordering, as its definition says.
double tried_p(Values values) {
  const int seen = std::abs(kendall(values).s);
  std::ranges::sort(values);
  double as_large = 0;
  double all = 0;
  do {
    as_large += std::abs(kendall(values).s) >= seen ? 1 : 0;
    ++all;
  } while (std::ranges::next_permutation(values).found);
  return as_large / all;
}

Values rising(int n) {
  Values values;
  for (int at = 0; at < n; ++at) values.push_back(at);
  return values;
}

/// n values without ties whose S is that one.
Values untied(int n, int s) {
  Values values = rising(n);
  for (int swaps = (n * (n - 1) / 2 - s) / 2; swaps > 0; --swaps) {
    const auto pair = std::ranges::adjacent_find(values, std::less());
    std::iter_swap(pair, pair + 1);
  }
  REQUIRE(kendall(values).s == s);
  return values;
}

Values random_values(std::mt19937& random) {
  const auto n = 1 + random() % 8;
  const auto most = 1 + random() % 6;
  Values values;
  while (values.size() < n) values.push_back(static_cast<double>(random() % most));
  return values;
}

Values mapped(Values values, double (*to)(double)) {
  std::ranges::transform(values, values.begin(), to);
  return values;
}

}  // namespace

TEST_CASE("a series that is reckoned by hand in a course on the Mann-Kendall test (Holy Cross)") {
  const Values values{12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9,
                      11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7};
  const Kendall k = kendall(values);
  CHECK(k.s == 54);
  CHECK(k.variance == doctest::Approx(332.6667).epsilon(1e-7));
  CHECK(k.z == doctest::Approx(2.9058).epsilon(2e-5));
  CHECK(std::erfc(k.z / std::sqrt(2)) == doctest::Approx(0.0036627).epsilon(2e-5));
  CHECK(k.s / 91.0 == doctest::Approx(0.593407).epsilon(1e-6));
  CHECK(k.tau_b == doctest::Approx(0.596694).epsilon(1e-6));
}

TEST_CASE("Sen's series of 1968 only rises") {
  const Kendall k = kendall(Values{9, 15, 19, 20, 45, 55, 78});
  CHECK(k.s == 21);
  CHECK(k.variance == doctest::Approx(44.3333).epsilon(1e-6));
  CHECK(k.tau_b == 1);
}

TEST_CASE("equal values have no direction, and nothing is divided by zero") {
  for (const Values& values : {Values{}, Values{4}, Values{4, 4}, Values(20, 7)}) {
    const Kendall k = kendall(values);
    CHECK(k.s == 0);
    CHECK(k.variance == 0);
    CHECK(k.z == 0);
    CHECK(k.tau_b == 0);
    CHECK(exact_p(values) == doctest::Approx(1).epsilon(1e-12));
  }
}

TEST_CASE("the exact p of two series with ties") {
  CHECK(kendall(Values{5, 4, 7, 5, 4, 3, 3, 2}).s == -19);
  CHECK(exact_p(Values{5, 4, 7, 5, 4, 3, 3, 2}) == doctest::Approx(0.017460).epsilon(3e-5));
  CHECK(kendall(Values{4, 5, 3, 4, 6, 5, 6, 7}).s == 17);
  CHECK(exact_p(Values{4, 5, 3, 4, 6, 5, 6, 7}) == doctest::Approx(0.038492).epsilon(2e-5));
}

TEST_CASE("the least S without ties that is seldom, n from 5 to 10") {
  struct Row {
    int n;
    int s;
    double p;
  };
  for (const Row& row : {Row{5, 10, .0167}, Row{6, 13, .0167}, Row{7, 15, .0302},
                                Row{8, 18, .0312}, Row{9, 20, .0446}, Row{10, 23, .0466}}) {
    CAPTURE(row.n);
    CHECK(std::abs(exact_p(untied(row.n, row.s)) - row.p) < 0.00005);
    CHECK(exact_p(untied(row.n, row.s - 2)) > 0.05);
  }
}

TEST_CASE("one tail without ties") {
  CHECK(std::abs(exact_p(untied(4, 6)) / 2 - .0417) < 0.00005);
  CHECK(std::abs(exact_p(untied(5, 8)) / 2 - .0417) < 0.00005);
  CHECK(std::abs(exact_p(untied(8, 16)) / 2 - .0305) < 0.00005);
  CHECK(exact_p(rising(4)) == doctest::Approx(0.0833).epsilon(1e-3));  // so four can never tell
  CHECK(exact_p(rising(3)) == doctest::Approx(1.0 / 3));
}

TEST_CASE("the exact p is the share of all orderings, in 500 series with ties") {
  std::mt19937 random(20261127);
  for (int round = 0; round < 500; ++round) {
    const Values values = random_values(random);
    CAPTURE(values.size());
    CHECK(exact_p(values) == doctest::Approx(tried_p(values)).epsilon(1e-10));
  }
}

TEST_CASE("where zero lies and how large a point is changes nothing") {
  std::mt19937 random(1);
  for (int round = 0; round < 100; ++round) {
    const Values values = random_values(random);
    const Values moved = mapped(values, [](double value) { return 3 * value - 40; });
    CHECK(kendall(moved).s == kendall(values).s);
    CHECK(kendall(moved).tau_b == kendall(values).tau_b);
    CHECK(exact_p(moved) == exact_p(values));
  }
}

TEST_CASE("backwards in time, and upside down, S changes its sign and p stays") {
  std::mt19937 random(2);
  for (int round = 0; round < 100; ++round) {
    const Values values = random_values(random);
    Values backwards = values;
    std::ranges::reverse(backwards);
    const Values upside_down = mapped(values, [](double value) { return -value; });
    for (const Values& turned : {backwards, upside_down}) {
      CHECK(kendall(turned).s == -kendall(values).s);
      CHECK(kendall(turned).variance == kendall(values).variance);
      CHECK(exact_p(turned) == doctest::Approx(exact_p(values)).epsilon(1e-12));
    }
  }
}

TEST_CASE("the chances of sixty values add up to one, and the tail is what it must be") {
  const Values all_rise = rising(60);
  double orderings = 1;
  for (int n = 2; n <= 60; ++n) orderings *= n;
  CHECK(exact_p(all_rise) == doctest::Approx(2 / orderings).epsilon(1e-10));
  CHECK(exact_p(untied(60, 0)) == doctest::Approx(1).epsilon(1e-10));
}
