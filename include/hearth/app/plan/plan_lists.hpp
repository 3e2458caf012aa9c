#pragma once

#include <string>
#include <vector>

#include "hearth/app/plan/plan_session.hpp"
#include "hearth/plan/repertoire.hpp"

namespace hearth {

/// The activities of prompts/plan/activities.toml and those that people have added. Throws Error
/// for a list that cannot be used as it is.
std::vector<Activity> catalogue(const PlanSession& plan);

/// What is on the map this week.
std::vector<Activity> drawn(const PlanSession& plan);

/// The ladder of that name, as `touch` for prompts/plan/ladder-touch.toml. Throws Error (usage)
/// with all names if there is none.
LadderWords ladder_named(const Env& env, const std::string& name);

/// The names of all ladders.
std::vector<std::string> ladder_names(const Env& env);

}  // namespace hearth
