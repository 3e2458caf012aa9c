#pragma once

#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/before_after.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/insight/sentences.hpp"
#include "hearth/insight/series.hpp"

namespace hearth {

/// What a report is of.
struct ReportScope {
  Window window;
  CalendarStep step = CalendarStep::week;  ///< that of the window that was asked for, step_for()
  Date today{};             ///< that something stands out is said only of the step that holds it
  bool everything = false;  ///< all that can be said, and not what has room on one screen
};

/// How things are going, per person and metric: a chart with a mark for each step of the window (a
/// gap where nothing was answered), and as many words as the number of answers carries: up to three
/// the values, from four on the latest, the median and the range. Always how many answers there are
/// of how many planned. Then what moved, of the marks that are drawn, by sayings.hpp. `tags`: what
/// each person named when they were asked for words, for what is said in full.
Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, std::span<const Voice> tags = {});

}  // namespace hearth
