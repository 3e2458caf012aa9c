#include "hearth/insight/summary.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace hearth {
namespace {

/// What the median of absolute values is to the standard deviation of a normal distribution.
constexpr double kToDeviation = 1.4826;

/// How far each planned mark is from the planned one before it, where both have an answer.
std::vector<double> changes(const std::vector<Mark>& marks) {
  std::vector<double> all;
  std::optional<double> before;
  for (const Mark& mark : marks) {
    if (!mark.planned) continue;
    if (before && mark.middle) all.push_back(std::abs(*mark.middle - *before));
    before = mark.middle;
  }
  return all;
}

Range without_the_ends(const std::vector<double>& sorted) {
  const std::size_t left_out = sorted.size() / kEnough;
  return {sorted[left_out], sorted[sorted.size() - 1 - left_out]};
}

int count_at(const std::vector<double>& values, const std::optional<double>& end) {
  return end ? static_cast<int>(std::ranges::count(values, *end)) : 0;
}

}  // namespace

double median(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[middle];
  return (sorted[middle - 1] + sorted[middle]) / 2;
}

Summary summary_of(const Curve& curve) {
  std::vector<double> values = middles(curve.marks);
  Summary summary{.answered = static_cast<int>(values.size()),
                  .planned = static_cast<int>(std::ranges::count_if(curve.marks, &Mark::planned))};
  if (values.empty()) return summary;
  std::ranges::sort(values);
  summary.all = {values.front(), values.back()};
  summary.middle = median(values);
  summary.mostly = without_the_ends(values);
  const std::vector<double> moves = changes(curve.marks);
  summary.usual_change = moves.empty() ? 0 : median(moves);
  summary.wobble = summary.usual_change * kToDeviation / std::numbers::sqrt2;
  summary.at_low = count_at(values, curve.series.wording->min);
  summary.at_high = count_at(values, curve.series.wording->max);
  return summary;
}

Range scale_of(const Curve& curve) {
  const Range seen = summary_of(curve).all;
  const Wording& wording = *curve.series.wording;
  return {wording.min.value_or(seen.low), wording.max.value_or(seen.high)};
}

}  // namespace hearth
