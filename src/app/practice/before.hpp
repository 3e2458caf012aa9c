#pragma once

#include <optional>

#include "agreed.hpp"
#include "hearth/app/practice/practice_run.hpp"
#include "hearth/practice/beat.hpp"

namespace hearth {

/// What came of all that is asked before a practice begins.
struct Preliminaries {
  enum class Verdict {
    begins,
    declined,     ///< somebody said no
    not_cleared,  ///< their team has not been asked yet
    left,         ///< somebody left: nothing more is said
  };
  PracticeChoices choices = {};
  Agreed agreed = {};
  std::optional<Moment> start = {};
  Verdict verdict = Verdict::begins;
};

/// Checks the wishes, shows what is to be read, and asks for a yes of everybody aloud, for which
/// one key stands; without it nothing begins.
Preliminaries before_practice(Env& env, const Practice& practice, const PracticeWishes& wishes);

}  // namespace hearth
