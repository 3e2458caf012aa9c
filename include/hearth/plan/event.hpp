#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// What somebody has done to a plan.
enum class PlanAct {
  ladder,     ///< begins a ladder or takes one up again; people are on the one that came last
  step,       ///< puts a step on a ladder, by its place
  split,      ///< puts a smaller step before another one, and goes to it from there
  want,       ///< permission for a step, by its author alone
  not_yet,    ///< no permission, or none any more: "not yet", a rest, a change of mind
  wish,       ///< what its author would like to do with a step
  next,       ///< goes on, if each of them has wished for that
  back,       ///< goes to the step before
  agreement,  ///< the words of an agreement
  sign,
  unsign,
  end,         ///< ends an agreement, for good
  taken_back,  ///< a word was undone or erased: it speaks of everything that it may have spoken of
};

/// What can be wished for after a step, as prompts/plan/step-review.toml names it.
enum class StepWish { again, smaller, rest, different, next };

/// What a yes was given to: somebody saw just that when they said it.
struct Given {
  std::string words;        ///< the fingerprint of the step or the agreement
  std::string people;       ///< that of who was in the journal, and since when
  std::vector<Uuid> after;  ///< what they had said of it before, and the moves that they knew of
  bool operator==(const Given&) const = default;
};

/// One entry as the fold of a plan sees it: no words, and nothing of what it is like.
struct PlanEvent {
  Uuid id;           ///< of the revision; the same one twice counts once
  HybridTime clock;  ///< when the entry was written first: it orders moves, and permits nothing
  Author author;
  PlanAct act = PlanAct::not_yet;
  Uuid subject;      ///< the ladder, step or agreement that it makes
  Uuid about;        ///< the ladder, step or agreement that it speaks of
  double place = 0;  ///< of a step: the order on its ladder
  Date until{};      ///< of a permission or an agreement: the last day on which it holds
  StepWish wish = StepWish::again;
  Given given = {};  ///< of a yes
};

/// How many days a permission or an agreement holds where nobody said until when.
inline constexpr int kHoldsForDays = 30;

/// The answers that say what a yes was given to.
std::vector<Answer> given_answers(std::string_view pack, const Given& given);

/// Adds what an entry has done to a plan. What was edited, undone, brought back or erased only
/// takes permission away: a ladder and its steps stand where they were begun, and other words are
/// another agreement. What bears somebody's name unconfirmed counts for nothing, but for a rest.
/// `before`: of an entry that was undone the revision that held its words, or null.
void add_plan_events(const Entry& entry, const Entry* before, std::vector<PlanEvent>& events);

/// Whether an entry of that pack of a plan stands as it was written.
[[nodiscard]] bool stands_as(const Entry& entry, std::string_view pack);

/// Whether an entry is somebody's word on what they want or allow, or a move: such a word is said
/// anew, and never changed.
[[nodiscard]] bool is_word_of_plan(const Entry& entry);

/// Whether an answer of that entry says where it stands in a plan: hearth gave it, and it stays.
[[nodiscard]] bool is_place_in_plan(const Entry& entry, const Answer& answer);

/// The answer to that question, or null if it was skipped or not asked.
const Value* value_of(const Entry& entry, std::string_view question);

/// What answers that question if it is of that kind, one of Value's; null where nothing does, or
/// something else.
template <typename Kind>
const Kind* answer_as(const Entry& entry, std::string_view question) {
  const Value* value = value_of(entry, question);
  return value ? std::get_if<Kind>(value) : nullptr;
}

/// The text that answers that question; empty where nothing does, or something else than a text.
std::string_view said_in(const Entry& entry, std::string_view question);

/// The day that answers that question; empty where nothing does, or something else than a day.
[[nodiscard]] std::optional<Date> day_in(const Entry& entry, std::string_view question);

/// What an entry names by its id, in an answer that hearth gave itself; nil if it names nothing.
Uuid id_in(const Entry& entry, std::string_view question);

}  // namespace hearth
