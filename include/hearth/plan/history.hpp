#pragma once

#include <string>
#include <vector>

#include "hearth/core/when_phrase.hpp"
#include "hearth/plan/overview.hpp"

namespace hearth {

/// Something that has moved in a plan.
struct PlanMove {
  Date day;
  std::string words;  ///< a phrase, as it goes on behind the day
};

/// What has moved in those days, in their order: where people have come to on their ladder, and
/// which agreements were made, put in other words or ended, by themselves too. It tells nothing
/// that the overview would not have shown from one day to the next, so not whose word it was, and
/// of no yes, no rest and no signature; of a rest its author alone, where they read. What is not in
/// `look.seen` is not told.
std::vector<PlanMove> plan_history(const PlanLook& look, const Days& days);

}  // namespace hearth
