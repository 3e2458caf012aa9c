#include "kendall.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace hearth {
namespace {

/// The chance of each number of inversions, from none on.
using Chances = std::vector<double>;

int sign(double number) { return (number > 0) - (number < 0); }

int score(std::span<const double> values) {
  int s = 0;
  for (std::size_t later = 1; later < values.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      s += sign(values[later] - values[earlier]);
    }
  }
  return s;
}

/// How many there are of each value.
std::vector<int> groups_of(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  std::vector<int> groups;
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    if (at == 0 || sorted[at] != sorted[at - 1]) groups.push_back(0);
    ++groups.back();
  }
  return groups;
}

double pairs_among(double n) { return n * (n - 1) / 2; }

double pairs_of_equals(const std::vector<int>& groups) {
  double pairs = 0;
  for (const int size : groups) pairs += pairs_among(size);
  return pairs;
}

/// 18 times the variance that a group of that size would have.
double spread(double n) { return n * (n - 1) * (2 * n + 5); }

double variance_of(double n, const std::vector<int>& groups) {
  double sum = spread(n);
  for (const int size : groups) sum -= spread(size);
  return sum / 18;
}

void add(Chances& sum, const Chances& part, double weight, std::size_t shift) {
  sum.resize(std::max(sum.size(), part.size() + shift));
  const auto to = sum.begin() + static_cast<std::ptrdiff_t>(shift);
  std::transform(part.begin(), part.end(), to, to,
                 [weight](double more, double there) { return there + weight * more; });
}

/// P(n, t) of exact_p(): row by row of n, from P(0, .) on.
Chances mixed(int n, int t) {
  std::vector<Chances> row(static_cast<std::size_t>(t) + 1, Chances{1});
  for (int old = 1; old <= n; ++old) {
    for (int fresh = 1; fresh <= t; ++fresh) {
      const auto at = static_cast<std::size_t>(fresh);
      const double all = old + fresh;
      Chances next;
      add(next, row[at], old / all, at);
      add(next, row[at - 1], fresh / all, 0);
      row[at] = std::move(next);
    }
  }
  return row.back();
}

Chances convolved(const Chances& one, const Chances& other) {
  Chances result(one.size() + other.size() - 1);
  for (std::size_t shift = 0; shift < other.size(); ++shift) {
    add(result, one, other[shift], shift);
  }
  return result;
}

}  // namespace

Kendall kendall(std::span<const double> values) {
  const std::vector<int> groups = groups_of(values);
  const auto n = static_cast<double>(values.size());
  Kendall result{.s = score(values), .variance = variance_of(n, groups)};
  if (result.s == 0) return result;
  result.z = (result.s - sign(result.s)) / std::sqrt(result.variance);
  const double all = pairs_among(n);
  result.tau_b = result.s / std::sqrt(all * (all - pairs_of_equals(groups)));
  return result;
}

double exact_p(std::span<const double> values) {
  const std::vector<int> groups = groups_of(values);
  Chances inversions{1};
  int n = 0;
  for (const int size : groups) {
    inversions = convolved(inversions, mixed(n, size));
    n += size;
  }
  const int highest = static_cast<int>(inversions.size()) - 1;  // n0 - n1
  const int seen = std::abs(score(values));
  double p = 0;
  for (int u = 0; u <= highest; ++u) {
    if (std::abs(highest - 2 * u) >= seen) p += inversions[static_cast<std::size_t>(u)];
  }
  return std::min(p, 1.0);
}

}  // namespace hearth
