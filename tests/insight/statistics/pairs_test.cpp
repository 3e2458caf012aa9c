#include "statistics/pairs.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "statistics/kendall.hpp"

using namespace hearth;

namespace {

using Values = std::vector<double>;

std::vector<Sample> from(double week, const Values& values) {
  std::vector<Sample> samples;
  for (const double value : values) samples.push_back({week++, value});
  return samples;
}

Pairs compared(const Values& before, const Values& after) {
  return pairs(from(1, before), from(1 + static_cast<double>(before.size()), after));
}

/// Tau-U of Parker, Vannest, Davis & Sauber: what the rise within before is taken off.
double tau_u(const Values& before, const Values& after) {
  const Pairs all = compared(before, after);
  return (all.higher - all.lower - kendall(before).s) /
         static_cast<double>(before.size() * after.size());
}

}  // namespace

TEST_CASE("Parker, Vannest & Davis 2011, the first example") {
  const Values before{20, 20, 26, 25, 22, 23};
  const Values after{28, 25, 24, 27, 30, 30, 29};
  const Pairs all = compared(before, after);
  CHECK(all.higher + all.same + all.lower == 42);
  CHECK(all.nap == doctest::Approx(38.5 / 42).epsilon(1e-12));
  CHECK(all.tau == doctest::Approx(35.0 / 42).epsilon(1e-12));
  CHECK(all.error / 2 == doctest::Approx(.0690066).epsilon(1e-6));
  CHECK(all.tau_bc == doctest::Approx(.285714).epsilon(2e-6));
  CHECK(tau_u(before, after) == doctest::Approx(.738095).epsilon(1e-6));
}

TEST_CASE("Parker, Vannest & Davis 2011, the second example") {
  const Values before{3, 3, 4, 5};
  const Values after{4, 5, 6, 7, 7};
  CHECK(compared(before, after).tau == doctest::Approx(16.0 / 20).epsilon(1e-12));
  CHECK(tau_u(before, after) == doctest::Approx(11.0 / 20).epsilon(1e-12));
}

TEST_CASE("Tarlow 2017: what only goes on as before is no difference") {
  const Values before{1, 2, 3, 4, 5};
  const Values after{6, 7, 8, 9, 10};
  CHECK(compared(before, after).tau == 1);
  CHECK(tau_u(before, after) == doctest::Approx(.6).epsilon(1e-12));
  CHECK(compared(before, after).tau_bc == doctest::Approx(0).epsilon(1e-12));
}

TEST_CASE("going on as before is no difference on a line that is not exact either") {
  const Pairs all = compared({.1, .4, .7, 1.0}, {1.3, 1.6, 1.9});
  CHECK(all.tau_bc == doctest::Approx(0).epsilon(1e-12));
}

TEST_CASE("where nothing overlaps there is an error all the same") {
  const Pairs all = compared({1, 2, 3}, {7, 8, 9});
  CHECK(all.tau == 1);
  CHECK(all.error > 0);
}

TEST_CASE("the other way round higher is lower") {
  const Pairs one = compared({3, 3, 4, 5}, {4, 5, 6, 7, 7});
  const Pairs other = compared({4, 5, 6, 7, 7}, {3, 3, 4, 5});
  CHECK(one.higher == other.lower);
  CHECK(one.same == other.same);
  CHECK(one.tau == doctest::Approx(-other.tau));
  CHECK(one.error == doctest::Approx(other.error));
}

TEST_CASE("equal values on both sides are the same in every pair") {
  const Pairs all = compared({5, 5, 5}, {5, 5});
  CHECK(all.same == 6);
  CHECK(all.nap == .5);
  CHECK(all.tau_bc == 0);
}
