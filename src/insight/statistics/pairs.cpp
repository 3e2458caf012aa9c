#include "pairs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hearth/insight/summary.hpp"
#include "theil_sen.hpp"

namespace hearth {
namespace {

constexpr double kNothing = 1e-9;  ///< what is left over a line is not exact

using Indicators = std::vector<std::vector<double>>;  ///< by before, by after

/// 1 where the later value is higher, a half where both are the same.
Indicators compare(std::span<const Sample> before, std::span<const Sample> after, double slope) {
  Indicators all;
  for (const Sample& b : before) {
    all.emplace_back();
    for (const Sample& a : after) {
      const double more = a.value - b.value - slope * (a.week - b.week);
      all.back().push_back(std::abs(more) < kNothing ? 0.5 : (more > 0 ? 1 : 0));
    }
  }
  return all;
}

double mean(const Indicators& all) {
  double sum = 0;
  double count = 0;
  for (const auto& row : all) {
    for (const double one : row) sum += one;
    count += static_cast<double>(row.size());
  }
  return sum / count;
}

int count_of(const Indicators& all, double wanted) {
  std::ptrdiff_t count = 0;
  for (const auto& row : all) count += std::ranges::count(row, wanted);
  return static_cast<int>(count);
}

double square(double number) { return number * number; }

/// The sums of squares of how far indicators are from their mean: of each row's sum, of each
/// column's sum, and of each one.
std::array<double, 3> squares(const Indicators& all, double nap) {
  std::array<double, 3> sums{};
  std::vector<double> columns(all.front().size());
  for (const auto& row : all) {
    double in_row = 0;
    for (std::size_t j = 0; j < row.size(); ++j) {
      in_row += row[j] - nap;
      columns[j] += row[j] - nap;
      sums[2] += square(row[j] - nap);
    }
    sums[0] += square(in_row);
  }
  for (const double column : columns) sums[1] += square(column);
  return sums;
}

/// Of nap: sqrt([nap(1 - nap) + n Q1 + m Q2 - 2 Q3] / [(m - 1)(n - 1)]) with Q1, Q2 and Q3 the
/// squares() over m n^2, m^2 n and m n. Where nothing overlaps, nap is taken half a pair from its
/// end, or the error would be 0.
double error_of(const Indicators& all, double nap) {
  const auto m = static_cast<double>(all.size());
  const auto n = static_cast<double>(all.front().size());
  const double half_a_pair = 1 / (2 * m * n);
  const double inside = std::clamp(nap, half_a_pair, 1 - half_a_pair);
  const auto [rows, columns, each] = squares(all, nap);
  const double sum =
      inside * (1 - inside) + rows / (m * n) + columns / (m * n) - 2 * each / (m * n);
  return std::sqrt(std::max(sum, 0.0) / ((m - 1) * (n - 1)));
}

}  // namespace

Pairs pairs(std::span<const Sample> before, std::span<const Sample> after) {
  const Indicators all = compare(before, after, 0);
  const double nap = mean(all);
  const double slope = theil_sen(before).slope;
  return {.higher = count_of(all, 1),
          .same = count_of(all, 0.5),
          .lower = count_of(all, 0),
          .nap = nap,
          .tau = 2 * nap - 1,
          .error = 2 * error_of(all, nap),
          .tau_bc = 2 * mean(compare(before, after, slope)) - 1};
}

}  // namespace hearth
