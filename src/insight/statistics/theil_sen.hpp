#pragma once

#include <span>

#include "hearth/insight/marks.hpp"

namespace hearth {

/// A straight line that a few odd values do not bend (Theil 1950, Sen 1968). Everything in points a
/// week.
struct TheilSen {
  double slope = 0;  ///< the median of all slopes between two samples
  double low = 0;    ///< its interval: from the slope of rank (N - C)/2 to that of (N + C)/2 + 1 of
  double high = 0;   ///< all N, C = z of 1 - alpha/2 times sqrt(Var S) (Sen; ranks half to even)
  double through_medians = 0;    ///< intercept: median(value) - slope * median(week)
  double through_residuals = 0;  ///< intercept: median(value - slope * week)
};

/// Precondition: at least two samples, in the order of time, no two of the same time. `alpha` from
/// 0 to 1: how seldom the interval may leave out the true slope if nothing is carried over from one
/// value to the next; with such carry-over the true interval is wider.
TheilSen theil_sen(std::span<const Sample> samples, double alpha = 0.05);

}  // namespace hearth
