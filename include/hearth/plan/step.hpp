#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/plan/catalogue.hpp"

namespace hearth {

/// What a care team said about a step, in their words.
struct Clearance {
  std::string said;
  std::string by;
  std::optional<Date> on;
  std::optional<bool> allowed;  ///< whether it may be done, if they said so
};

/// A step as it stands in a journal.
struct PlannedStep {
  Uuid id;
  StepWords words;
  std::optional<Clearance> clearance;  ///< the latest
};

/// What is kept of a step besides its words; `place` orders a ladder.
struct StepPlace {
  Uuid ladder;
  double place = 0;
  std::optional<Uuid> smaller_of;
};

/// An answer that hearth gives itself: which step was meant, where it stands.
Answer recorded(std::string_view pack, std::string_view question, Value value, Share share);

/// The answer `about`, which says what an entry of a plan speaks of.
Answer about(std::string_view pack, const Uuid& subject);

/// An answer that names something by its id: no text, so that nobody is shown it as one.
Answer named(std::string_view pack, std::string_view question, const Uuid& id, Share share);

/// The answers of an entry of the pack `step`.
std::vector<Answer> step_answers(const StepWords& words, const StepPlace& place);

/// The place after the last step of that ladder.
double next_place(std::span<const Entry> entries, const Uuid& ladder);

/// The step of that id, with what was said about it; nothing if it is not there.
[[nodiscard]] std::optional<PlannedStep> step_in(std::span<const Entry> entries, const Uuid& id);

/// A smaller version, under that title.
StepWords smaller_step(const StepWords& step, std::string title);

}  // namespace hearth
