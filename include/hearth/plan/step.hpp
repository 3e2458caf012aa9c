#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"
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

/// How worried people are about a step, as far as they have shared it: the higher of what each
/// said, in three parts of the scale from 0 to 100.
enum class Worry { little, some, much };
std::string_view to_string(Worry worry);

/// Nothing until everybody here has shared theirs: before that it would be somebody's own.
[[nodiscard]] std::optional<Worry> shared_worry(std::span<const Entry> entries,
                                                std::span<const Person> people, const Uuid& step);

/// What that person last wrote of it for themselves, 0..100.
[[nodiscard]] std::optional<double> own_worry(std::span<const Entry> entries, const Uuid& person,
                                              const Uuid& step);

/// The answers of an entry that shares it.
std::vector<Answer> worry_answers(double worry, const Uuid& step);

}  // namespace hearth
