#pragma once

#include <optional>
#include <vector>

#include "hearth/insight/saying.hpp"
#include "hearth/insight/sayings.hpp"

// What is said of a line besides its trend and its gaps.
namespace hearth {

InNumbers in_numbers(const Curve& curve, CalendarStep step);

/// At least half of four marks or more lie at one end of the scale: that. Else eight marks or more
/// are at most a fifth of the scale apart (2 of 0 to 10), and the line has no trend: that.
[[nodiscard]] std::optional<Told> level_of(const Curve& curve, CalendarStep step, bool has_trend);

/// Of eight marks or more the one of the step that holds `today` is the only highest or the only
/// lowest, and from the middle of the others at least a fifth of the scale and twice the wobble
/// away.
[[nodiscard]] std::optional<Extreme> extreme(const Curve& curve, const Axis& axis, Date today);

/// The line beside each tag that was named in three of its steps or more and not named in three
/// others in which it was asked for; at most two, those named most often first, never by what they
/// go with.
std::vector<WithTag> with_tags(const Curve& curve, const std::vector<TagAnswers>& tags,
                               const Axis& axis);

}  // namespace hearth
