#include "hearth/app/plan/step_note.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

constexpr double kMuchPain = 5;
constexpr double kLittleComfort = 3;

bool at_least(const Entry& entry, std::string_view question, double bound) {
  const auto* number = answer_as<double>(entry, question);
  return number && *number >= bound;
}

bool at_most(const Entry& entry, std::string_view question, double bound) {
  const auto* number = answer_as<double>(entry, question);
  return number && *number <= bound;
}

bool was_hard(const Entry& entry) {
  return at_least(entry, question_id::kPain, kMuchPain) ||
         at_most(entry, question_id::kComfort, kLittleComfort);
}

/// Before what is set is written.
void check_wish(const PlanSession& plan, const StepNote& said) {
  if (!said.wish) return;
  const Pack pack = plan.pack_of({.pack = pack_id::kStepReview});
  const Question* const wish = pack.find(question_id::kWish);
  if (wish && std::holds_alternative<Value>(parse_value(*wish->wording, *said.wish))) return;
  throw Error(fmt::format("`{}` is no wish for a step.", printable(*said.wish)),
              "It takes again, smaller, rest, different or next.", Exit::usage);
}

void ask(PlanSession& plan, Questionnaire asking, const PlannedStep& step, const Person& person) {
  asking.also = asking.pack == pack_id::kStepReview
                    ? plan.yes_to(asking.pack, person, Topic::onward, step.id)
                    : std::vector{about(asking.pack, step.id)};
  asking.go_on = "hearth plan note";
  asking.heading = step.words.title;
  plan.answer(asking, person);
}

/// To who wrote it, about this time alone, once all is answered: what is said of an answer at once
/// is read by whoever looks on. The commands are enough.
void offer_after(const PlanSession& plan, const PlannedStep& step, const Person& person) {
  const auto& entries = plan.entries();
  const Date today = local_date(plan.env().now);
  const auto newest = std::ranges::find_if(entries, [&](const Entry& entry) {
    return entry.pack == pack_id::kAfterwards && entry.author == person.id &&
           id_in(entry, question_id::kAbout) == step.id && local_date(entry.at) == today;
  });
  if (newest == entries.end() || !was_hard(*newest)) return;
  plan.env().console.note(
      "If you like: `hearth plan smaller` makes the step smaller, `hearth plan back` goes to the "
      "one before, `hearth plan rest` lets it be for a while. Leaving it for today is fine "
      "too.\n");
}

}  // namespace

void note_step(PlanSession& plan, const PlannedStep& step, const Person& person,
               const StepNote& said) {
  const bool both = said.set.empty() && !said.wish;
  check_wish(plan, said);
  if (both || !said.set.empty()) {
    ask(plan, {.pack = pack_id::kAfterwards, .set = said.set}, step, person);
  }
  if (both || said.wish) {
    const std::vector<std::string> wish =
        said.wish ? std::vector{"wish=" + *said.wish} : std::vector<std::string>{};
    ask(plan, {.pack = pack_id::kStepReview, .set = wish, .wish = DraftWish::record}, step, person);
  }
  if (both || !said.set.empty()) offer_after(plan, step, person);
}

}  // namespace hearth
