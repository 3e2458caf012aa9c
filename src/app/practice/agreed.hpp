#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/practice/practice.hpp"

namespace hearth {

/// What a practice has to know of a journal, which is only looked at.
struct Agreed {
  std::vector<std::string> names;      ///< who is here
  std::vector<std::string> terms;      ///< what is agreed, a line each; empty for one person
  std::vector<std::string> signals;    ///< how to stop, slow and do it without a voice
  std::string aftercare;               ///< may be empty
  std::vector<std::string> team_said;  ///< of the step that names this practice
};

/// `wished` are names of those who take part, if they were said. Throws Error (usage) for one that
/// is not in the journal; Error (nothing found) where no agreement is in force, and none is needed
/// only by one person alone; Error (left) if the person leaves where several are to be chosen from.
Agreed agreed_for(Env& env, const Practice& practice, const std::vector<std::string>& wished);

}  // namespace hearth
