#pragma once

#include <optional>
#include <vector>

#include "hearth/insight/saying.hpp"
#include "pairs.hpp"

namespace hearth {

/// A series on both sides of a day.
struct BeforeAfter {
  std::vector<Sample> before;  ///< one for each seven days with an answer, oldest first, at most 12
  std::vector<Sample> after;
  std::optional<Pairs> pairs;  ///< empty with fewer than three on a side: then the values only
  /// That three quarters of the pairs within before, of at least four weeks, went the way already
  /// that it is different after.
  std::optional<Direction> already;
};

/// Twelve weeks on each side of that day, a median for each seven days. An answer tells of the
/// period of its pack (a day, 7 days, 14 or 31): one that reaches over the day belongs to neither
/// side, and the twelve weeks of after begin where that is past.
BeforeAfter before_after(const Series& series, Date day);

}  // namespace hearth
