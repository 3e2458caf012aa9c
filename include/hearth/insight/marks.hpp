#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/insight/axis.hpp"
#include "hearth/insight/series.hpp"

namespace hearth {

/// What one step of an axis holds of a series. What is drawn is this, and whatever is said is said
/// of this: several answers a day, packs of every day and long journals are no cases of their own.
struct Mark {
  /// An answer was given or wanted; where it was not given there is a gap: drawn as nothing, never
  /// filled, carried on or counted as zero. A step that is not over wants none yet.
  bool planned = false;
  std::optional<double> middle = std::nullopt;  ///< the median of its answers
  double lowest = 0;                            ///< of them; 0 without any
  double highest = 0;
  int answers = 0;
};

/// A series as it is drawn.
struct Curve {
  Series series;
  std::vector<Mark> marks;  ///< one for each step of the axis
};

Curve curve_of(Series series, const Axis& axis);

/// Whether a mark of it stands for several answers: then its numbers are middles, and no answers.
[[nodiscard]] bool has_several_in_one(const Curve& curve);

/// The middles of the marks that have one, in the order of time.
std::vector<double> middles(std::span<const Mark> marks);

/// A value and when it was given, in weeks from some day on.
struct Sample {
  double week = 0;
  double value = 0;
};

/// The middles of the marks that have one, each at the first day of its step.
std::vector<Sample> samples(std::span<const Mark> marks, const Axis& axis);

}  // namespace hearth
