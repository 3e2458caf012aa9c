#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/insight/saying.hpp"

namespace hearth {

/// What there is of answers in one step.
enum class Presence { not_wanted, answered, wanting };

/// In each step of the axis: of several lines answered if any is.
std::vector<Presence> presence_of(std::span<const Curve> curves, const Axis& axis);

/// The steps in which this line alone lacks an answer; those that the others lack too are not
/// wanted.
std::vector<Presence> own_presence(const Curve& curve, const std::vector<Presence>& of_all);

/// That there are three or more steps in a row without the answers that they want, or that less
/// than three quarters have them; else nothing.
std::optional<NoAnswers> no_answers(const std::vector<Presence>& steps, const Axis& axis);

/// The one or two steps that lack an answer; nothing if there are none, or more.
std::optional<NoAnswerIn> no_answer_in(const std::vector<Presence>& steps, const Axis& axis);

}  // namespace hearth
