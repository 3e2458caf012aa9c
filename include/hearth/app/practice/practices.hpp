#pragma once

#include <set>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/practice/beat.hpp"
#include "hearth/practice/practice.hpp"

namespace hearth {

/// The practice of that id in the language of whoever is here. Throws Error for an unknown one, and
/// for one that is not offered yet.
Practice practice_named(const Env& env, const std::string& id);

/// Those that are offered, or all of them, by family and title. A note names a file that cannot be
/// used.
std::vector<Practice> all_practices(const Env& env, bool offered_alone);

/// Sets how many minutes it takes just these people: those that are wished, or the first of its
/// lengths, and never fewer than its steps need. Throws Error (usage) for a wish that does not fit.
void set_minutes(const Practice& practice, const std::optional<int>& wished,
                 PracticeChoices& choices);

/// Throws Error (usage) where it is not for one person.
void check_for_one(const Practice& practice);

/// What the settings say that somebody does without. A note names what is none of these.
std::set<Sense> done_without(const Env& env);

}  // namespace hearth
