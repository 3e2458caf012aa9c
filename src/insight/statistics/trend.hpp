#pragma once

#include <optional>

#include "hearth/insight/saying.hpp"

namespace hearth {

/// Whether a line is long enough for a trend to be looked for: eight marks of a week or more each.
[[nodiscard]] bool can_have_trend(const Curve& curve, const Axis& axis);

/// That a line tended to rise or to fall. Said if all of this holds:
///   1. at least 8 marks, at least half of the planned ones, at least 3 in each half of the window;
///   2. fewer than half of them at one end of the scale;
///   3. exact two-sided p of Kendall's S at most .02;
///   4. the Theil-Sen slope times the span is at least a tenth of the scale;
///   5. a mark is a week or longer;
///   6. the middles of both halves, to a half point, as they are told, differ that way.
/// .02 on at least 8 marks is about what .05 becomes where a sixth of each week carries over into
/// the next. The interval of the slope is no judge: on whole answers with ties it sits on zero.
[[nodiscard]] std::optional<Tended> trend_of(const Curve& curve, const Axis& axis);

}  // namespace hearth
