#pragma once

#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/before_after.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/insight/sentences.hpp"
#include "hearth/insight/series.hpp"

namespace hearth {

/// How things are going, per person and metric: a chart with a mark a week (a gap where nothing was
/// answered), and as many words as the number of answers carries: up to three the values, from four
/// on the latest, the median and the range. Always how many answers there are of how many planned.
Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const Window& window);

}  // namespace hearth
