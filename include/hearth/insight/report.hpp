#pragma once

#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/insight/series.hpp"

namespace hearth {

/// What a report is of.
struct ReportScope {
  Window window;
  CalendarStep step = CalendarStep::week;  ///< that of the window that was asked for, step_for()
  Date today{};             ///< that something stands out is said only of the step that holds it
  bool everything = false;  ///< all that can be said, and not what has room on one screen
};

/// How things are going, per person and metric, all of it of the marks of the window's steps: a
/// chart with a gap where nothing was answered; beside it up to three marks as they are, from four
/// on the middle and the range, from eight on what was mostly so, and how many steps were answered
/// of how many that wanted it. Then what moved, by sayings.hpp. `tags`: what each person named when
/// they were asked for words, for what is said in full.
Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, std::span<const Voice> tags = {});

/// The tags that each person gave to each question that asks for some, oldest first.
std::vector<Voice> tags_in(std::vector<Entry> entries);

}  // namespace hearth
