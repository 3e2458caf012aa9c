#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/practice/practice.hpp"

namespace hearth {

/// What was said on the command line of how a practice is to run.
struct PracticeWishes {
  std::optional<int> minutes = {};
  std::optional<std::string> at = {};   ///< a time on the wall clock
  std::vector<std::string> names = {};  ///< who takes part, in the order of turns
  bool alone = false;
  bool light = false;
  bool bell = false;
  bool by_key = false;
};

/// Runs it from the page before it to the offer to write a line. Nothing is written, and no journal
/// opened for writing, unless somebody answers; a journal is looked at only where an agreement is
/// needed. Throws Error (usage) for wishes that do not fit, and where nobody is at a terminal;
/// Error (nothing found) where an agreement is needed and none is in force.
void run_practice(Env& env, const Practice& practice, const PracticeWishes& wishes);

/// Asks whoever is here what is asked of it at that time, each alone, or takes what was `set`, and
/// `words` as the answer to the first question that wants some. Where the step that people are on
/// names it, what they answer afterwards is the step's note. Throws Error (usage) where nothing is
/// asked; Error (left).
void note_practice(Env& env, const Practice& practice, SectionPlace place,
                   const std::vector<std::string>& set = {},
                   const std::optional<std::string>& words = {});

/// What is agreed, a line each, to stand on paper before a practice that needs an agreement: that
/// of the one in force, where the journal opens without a question; else lines to write on. Empty
/// where none is needed.
std::vector<std::string> agreed_on_paper(Env& env, const Practice& practice);

/// Whether anything is asked of it at that time.
[[nodiscard]] bool asks(const Practice& practice, SectionPlace place);

/// The wall-clock moment that is meant, as 21:05 or 21:05:30: today, or within six hours behind
/// midnight. Throws Error (usage) for what is no time, or has passed.
Moment start_meant(const std::string& said, const Moment& now, const Zone& zone);

}  // namespace hearth
