#pragma once

#include "hearth/core/moment.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/remind/times.hpp"

namespace hearth {

/// What the program hearth-calendar reads to make recurring events of reminders: each from its next
/// time on, by local clocks without a zone, and called by the label. What was answered or put off
/// is in none of it.
Tree recurring_tree(const TimesFile& file, Moment now);

}  // namespace hearth
