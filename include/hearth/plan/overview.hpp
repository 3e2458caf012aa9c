#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/plan/matters.hpp"
#include "hearth/plan/state.hpp"
#include "hearth/plan/step.hpp"

namespace hearth {

/// What an agreement says.
struct Agreement {
  Uuid id;
  Date until{};
  bool in_force = false;
  std::string scope;  ///< never empty
  std::string who, includes, excludes, stop_word, slow_word, silent_signal;
  std::string check_in_every, aftercare, privacy, technology, substances;
};

/// All of its words, a line for each matter.
std::vector<std::string> terms(const Agreement& agreement);

/// Those that nobody has ended and whose day has not passed, in the order in which they were made.
std::vector<Agreement> agreements_in(std::span<const Entry> entries, const PlanState& state,
                                     std::span<const Person> people, Date today);

/// What a plan is read from: everything of its own, what was asked for or heard from the care team,
/// what helped (of check-ins those of half a year), and what was written today.
Query read_by_plan(Date today);

/// Everything that an overview is made from. `seen`: what the reader may see of the journal, newest
/// first; `entries`: all of it, which the fold needs and nobody is shown.
struct PlanLook {
  std::span<const Entry> entries;
  std::span<const Entry> seen;
  const PlanState& state;
  std::span<const Person> people;
  Reader reader;
  Date today;
};

/// Where people are. It says nothing of who has held a step, or whether anybody has answered: "not
/// yet", no answer and a yes that was taken back are one and the same.
struct Overview {
  enum class Hint {
    waits,            ///< until each of them wants it
    fits,             ///< each wants it, and nothing speaks against it
    ask_team,         ///< it needs a word of the care team first
    team_waits,       ///< they said that it is not all right yet
    agree_first,      ///< no agreement is in force
    low_energy,       ///< it takes more than the lower energy of today
    touches_trigger,  ///< of the reader's own; for who reads alone
  };
  bool alone = false;  ///< one person writes in this journal
  std::string ladder;
  std::vector<std::string> steps;
  std::size_t here = 0;  ///< which of them they are on, if they are on one
  std::optional<PlannedStep> step;
  bool active = false;
  bool onward = false;
  Hint hint = Hint::waits;
  std::optional<bool> own_yes;  ///< the reader's own word, for who reads alone
  std::optional<Worry> worry;   ///< of the step, as far as it was shared
  std::vector<Agreement> agreements;
  std::vector<Decision> decisions;  ///< but for those that are no longer needed
  std::vector<Ritual> rituals;
  std::vector<std::string> helps;
  std::vector<std::string> questions;  ///< for the care team
  std::vector<std::string> team_said;
};

Overview overview(const PlanLook& look);

/// What can be done now, at most four commands, each with what it does. It tells nothing that the
/// overview does not.
std::vector<std::string> open_moves(const Overview& overview);

/// What an overview is read from: a screen, where commands can be typed, or paper.
enum class Surface { screen, paper };

/// For people to read. Paper names no commands.
Document to_document(const Overview& overview, Surface surface = Surface::screen);

/// For scripts, as hearth(1) describes it.
Tree to_tree(const Overview& overview);

}  // namespace hearth
