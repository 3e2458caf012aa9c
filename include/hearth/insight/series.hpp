#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The days a report looks at, both included.
struct Window {
  Date from;
  Date to;
};

/// `weeks` whole ISO weeks, the last of which holds `today`.
Window last_weeks(Date today, int weeks);

struct Point {
  Date day;
  double value;
};

/// What one person answered to one question, worded in one way: a changed wording or scale is a
/// series of its own and never joined to the old one.
struct Series {
  std::shared_ptr<const Wording> wording;
  Author person;
  Cadence cadence = Cadence::none;
  std::vector<Point> points;  ///< in order of time; only what was answered, never a skip
  int planned = 0;  ///< periods of the cadence since the pack was first used in the window; 0: none
};

/// Every metric in the entries (as far as their reader may see them, in any order), by person and
/// in the order in which the questions were asked.
std::vector<Series> series_of(std::span<const Entry> entries, const Window& window);

/// The middle value, or the mean of the two in the middle. Precondition: not empty.
double median(std::span<const double> values);

}  // namespace hearth
