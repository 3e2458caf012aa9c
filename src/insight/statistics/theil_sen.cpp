#include "theil_sen.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "hearth/insight/summary.hpp"
#include "kendall.hpp"

namespace hearth {
namespace {

std::vector<double> slopes_of(std::span<const Sample> samples) {
  std::vector<double> slopes;
  for (std::size_t later = 1; later < samples.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Sample& a = samples[earlier];
      const Sample& b = samples[later];
      slopes.push_back((b.value - a.value) / (b.week - a.week));
    }
  }
  std::ranges::sort(slopes);
  return slopes;
}

std::vector<double> values_of(std::span<const Sample> samples) {
  std::vector<double> values;
  for (const Sample& sample : samples) values.push_back(sample.value);
  return values;
}

std::vector<double> weeks_of(std::span<const Sample> samples) {
  std::vector<double> weeks;
  for (const Sample& sample : samples) weeks.push_back(sample.week);
  return weeks;
}

std::vector<double> residuals(std::span<const Sample> samples, double slope) {
  std::vector<double> rest;
  for (const Sample& sample : samples) rest.push_back(sample.value - slope * sample.week);
  return rest;
}

/// How many standard deviations a normal value exceeds, either way, with that chance.
double z_of(double chance) {
  double low = 0;
  double high = 40;
  for (int halving = 0; halving < 60; ++halving) {
    const double z = (low + high) / 2;
    (std::erfc(z / std::numbers::sqrt2) > chance ? low : high) = z;
  }
  return low;
}

}  // namespace

TheilSen theil_sen(std::span<const Sample> samples, double alpha) {
  const std::vector<double> slopes = slopes_of(samples);
  const std::vector<double> values = values_of(samples);
  const auto count = static_cast<double>(slopes.size());
  const double c = z_of(alpha) * std::sqrt(kendall(values).variance);
  const double above = std::min(std::nearbyint((count + c) / 2), count - 1);
  const double below = std::max(std::nearbyint((count - c) / 2) - 1, 0.0);
  const double slope = median(slopes);
  return {.slope = slope,
          .low = slopes[static_cast<std::size_t>(below)],
          .high = slopes[static_cast<std::size_t>(above)],
          .through_medians = median(values) - slope * median(weeks_of(samples)),
          .through_residuals = median(residuals(samples, slope))};
}

}  // namespace hearth
