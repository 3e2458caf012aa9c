#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/insight/sayings.hpp"

namespace hearth::test {

/// What was answered in each step; empty: nothing.
using Answers = std::vector<std::optional<double>>;

inline constexpr std::nullopt_t kNone = std::nullopt;

/// So many weeks that end on Sunday, 1 March 2026.
Axis weeks(std::size_t count);

/// A weekly metric from 0 to 10 that wanted an answer in each week of the axis, given on Sundays.
Curve weekly(const std::string& metric, const Answers& answers, const Axis& axis);

/// A daily metric from 0 to 10, of the last days up to the end of the axis.
Curve daily(const std::string& metric, const Answers& answers, const Axis& axis);

/// A monthly axis of whole months that ends with February 2026.
Axis months(int count);

/// A weekly metric, an answer on each Sunday of the axis; what is too much of them is left out.
Curve weekly_over(const std::string& metric, const Answers& answers, const Axis& axis);

/// Likewise, each of a month's answers being that one.
Curve weekly_in_months(const std::string& metric, const Answers& of_each_month, const Axis& axis);

/// With other ends of the scale.
Curve on_scale(Curve curve, double min, double max);

}  // namespace hearth::test
