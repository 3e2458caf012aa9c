#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/plan/event.hpp"

namespace hearth {

/// Somebody's yes to the step that people are on.
struct Permission {
  Uuid person;
  Date until{};  ///< the last day on which it holds
  HybridTime given;
  bool operator==(const Permission&) const = default;
};

/// Somebody's yes to an agreement.
struct Signature {
  Uuid person;
  HybridTime given;
  bool operator==(const Signature&) const = default;
};

/// How an agreement stands.
struct Signatures {
  Uuid agreement;  ///< the revision that was signed: other words are another agreement
  Date until;      ///< the last day on which it holds
  std::vector<Signature> by;
  bool ended = false;
  bool operator==(const Signatures&) const = default;
};

/// Where a plan stands. Who said what is in here so that hearth can work with it, and is for
/// nobody's eyes.
struct PlanState {
  std::optional<Uuid> ladder;
  std::vector<Uuid> steps;  ///< in the order of the ladder
  std::optional<Uuid> current;
  std::vector<Permission> wanted;  ///< for the current step; every move begins anew
  std::vector<Uuid> onward;        ///< who would like to go on from it
  std::vector<Signatures> agreements;
  bool operator==(const PlanState&) const = default;
};

/// Folds what happened, in whatever order it is given: what counts is when it was written, and of
/// two things written at once the one that takes something away comes last.
PlanState plan_state(std::vector<PlanEvent> events);

/// Whether that person's yes to the current step holds. A yes was to being together with certain
/// people: it does not outlast anybody's coming or going. `people`: everybody in the journal, those
/// who have left included.
bool wants(const PlanState& state, std::span<const Person> people, const Uuid& person, Date today);

/// Whether the yes of each person who is here does.
bool active(const PlanState& state, std::span<const Person> people, Date today);

/// Whether each of them would like to go on.
bool all_onward(const PlanState& state, std::span<const Person> people);

/// Whether that person's signature holds, which is as with wants().
bool has_signed(const Signatures& agreement, std::span<const Person> people, const Uuid& person);

/// Whether that of each of them does, nobody has ended it, and its last day has not passed.
bool in_force(const Signatures& agreement, std::span<const Person> people, Date today);

}  // namespace hearth
