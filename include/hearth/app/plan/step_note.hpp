#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/plan/plan_session.hpp"

namespace hearth {

/// What was said on the command line of a note on a step.
struct StepNote {
  std::vector<std::string> set = {};     ///< answers of plan/afterwards, as question=answer
  std::optional<std::string> wish = {};  ///< what they would like next
};

/// Asks that person what they noticed of the step and what they would like next, or takes what was
/// said; after what was hard, offers what there is to make it easier. Throws Error (left).
void note_step(PlanSession& plan, const PlannedStep& step, const Person& person,
               const StepNote& said = {});

}  // namespace hearth
