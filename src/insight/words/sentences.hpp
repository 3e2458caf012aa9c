#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/insight/saying.hpp"

// The words of what is said. All of them stand in one table, src/insight/words/templates.hpp.
namespace hearth {

/// A sentence each, in their order, as one paragraph; several trends are put together into one
/// sentence for each direction. Empty without any.
std::string worded(std::span<const Saying> sayings);

/// A line's numbers in a few words, beside its name: the values of up to three marks, the middle
/// from four on, "mostly" from eight on, and how many of how many. From the longest form to the
/// shortest, for where there is little room.
std::vector<std::string> notes(const InNumbers& numbers);

/// A line for those who listen to it: every value or that there is no answer, oldest first, what is
/// mostly so, and what the ends of its scale mean, as its wording has them.
std::string in_words(const Curve& curve, CalendarStep step);

}  // namespace hearth
