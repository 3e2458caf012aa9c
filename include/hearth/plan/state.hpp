#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/plan/consent.hpp"
#include "hearth/plan/event.hpp"

namespace hearth {

/// Which ladder people are on, and where.
struct Course {
  std::optional<Uuid> ladder;
  std::vector<Uuid> steps;  ///< in the order of the ladder
  std::optional<Uuid> current;
  bool operator==(const Course&) const = default;
};

/// Follows the moves in the order in which they were made, whatever the order in which they are
/// given. It permits nothing: whoever comes to a step says anew what they want.
Course course(std::vector<PlanEvent> events);

/// An agreement that was written down.
struct WrittenAgreement {
  Uuid id;       ///< the revision that is signed: other words are another agreement
  Date until{};  ///< the last day on which it holds
  bool ended = false;
  bool operator==(const WrittenAgreement&) const = default;
};

/// Where a plan stands. Who said what is in here so that hearth can work with it, and is for
/// nobody's eyes.
struct PlanState {
  Course course;
  std::vector<WrittenAgreement> agreements;  ///< in the order in which they were written
  Consent consent{{}};
  Sight sight;
};

/// Folds what happened, in whatever order it is given.
PlanState plan_state(std::vector<PlanEvent> events, Sight sight = {});

/// What somebody's next yes is given to: what is seen now, after all that they have said so far.
Given given_now(const PlanState& state, const Uuid& person, Topic topic, const Uuid& subject);

/// Whether that person's yes to the current step holds: it was given to just these words, among
/// just these people, and nothing that they said or did since takes it back.
[[nodiscard]] bool wants(const PlanState& state, const Uuid& person, Date today);

/// Whether the yes of each person who is here does. `people`: everybody in the journal.
[[nodiscard]] bool active(const PlanState& state, std::span<const Person> people, Date today);

/// Whether each of them would like to go on, in the same way.
[[nodiscard]] bool all_onward(const PlanState& state, std::span<const Person> people);

/// Whether that person's signature holds, which is as with wants().
[[nodiscard]] bool has_signed(const PlanState& state, const Uuid& agreement, const Uuid& person);

/// Whether that of each of them does, nobody has ended it, and its last day has not passed.
[[nodiscard]] bool in_force(const PlanState& state, const WrittenAgreement& agreement,
                            std::span<const Person> people, Date today);

}  // namespace hearth
