#pragma once

#include "hearth/app/plan/plan_session.hpp"

namespace hearth {

/// A matter of which there can be several, a decision or a ritual: a pack of the log, answered in
/// the matter's own occasion. From the command line; or by the person at the keyboard, and by
/// everybody together once they have; or by everybody in turn and then together. Throws Error
/// (usage) if another one was begun with these questions and is not finished.
void answer_matter(PlanSession& plan, const PlanSession::Asking& asking);

/// The occasion of the matter that who sits here has begun with this pack and not finished, or of a
/// new one; of a new one for what is set on the command line.
std::string begun_or_new(const PlanSession& plan, const PlanSession::Asking& asking);

/// Which of these was meant: by its number from 1 on, or by how its name begins (case and accents
/// do not matter). Throws Error (usage) for none or several.
std::size_t chosen(const std::vector<std::string>& names, const std::string& named);

}  // namespace hearth
