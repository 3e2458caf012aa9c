#include <fmt/format.h>

#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/practice/practices.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

const Entry& entry_of_step(const PlanSession& plan, const Uuid& step) {
  const auto found = std::ranges::find_if(plan.entries(), [&](const Entry& entry) {
    return stands_as(entry, pack_id::kStep) && entry.entry == step;
  });
  if (found != plan.entries().end()) return *found;
  throw Error("This step is not there any more.", "`hearth plan` shows those that are.");
}

/// Where it stands on its ladder; a smaller version stands where the step it is of does.
double place_of(const PlanSession& plan, const Uuid& step) {
  const Entry& entry = entry_of_step(plan, step);
  const Uuid whole = id_in(entry, question_id::kSmallerOf);
  if (whole != Uuid{}) return place_of(plan, whole);
  const auto* place = answer_as<double>(entry, question_id::kPlace);
  return place ? *place : 0;
}

/// Whether people have been on that step: a move speaks of it.
bool was_on(const PlanSession& plan, const Uuid& step) {
  return std::ranges::any_of(plan.entries(), [&](const Entry& entry) {
    const bool is_move = stands_as(entry, pack_id::kNext) || stands_as(entry, pack_id::kBack);
    return (is_move && id_in(entry, question_id::kAbout) == step) ||
           (stands_as(entry, pack_id::kStep) && id_in(entry, question_id::kSmallerOf) == step);
  });
}

Entry with_answer(const Entry& entry, Answer answer) {
  Entry revision = next_revision(entry);
  std::erase_if(revision.answers,
                [&](const Answer& one) { return one.wording->id == answer.wording->id; });
  revision.answers.push_back(std::move(answer));
  return revision;
}

class PlanStep final : public Command {
 public:
  void declare(Options& options) override {
    options.number("step", number_, "One that is there, by its number in `hearth plan`")
        .flag("--skip", skip_, "Crosses it out")
        .number("--move", to_, "Puts it in that place of the ladder")
        .value("--reword", words_, "Calls it something else")
        .many("--set", set_, "An answer, as title=... or window=...; can be repeated")
        .value("--practice", practice_, "A practice that guides it, as touch-hands")
        .known({"practices"});
  }

  Exit run(Env& env) override {
    check_options();
    if (practice_) practice_named(env, *practice_);
    PlanSession plan(env);
    if (!plan.state().course.ladder) {
      throw Error("There is no ladder yet.", "`hearth plan new` begins one.", Exit::nothing_found);
    }
    if (number_) {
      change(plan);
    } else {
      add(plan);
    }
    say_kept(env, "`hearth plan` shows the ladder as it is now.");
    return Exit::ok;
  }

 private:
  void check_options() const {
    const int changes = int{skip_} + int{to_.has_value()} + int{words_.has_value()};
    const bool adds = practice_ || !set_.empty();
    if (number_ ? changes == 1 && !adds : changes == 0) return;
    throw Error(number_ ? "What is to be done with the step was not said in one word."
                        : "It was not said which step.",
                "Nothing was changed. As in `hearth plan step 3 --skip`; or --move PLACE, or "
                "--reword WORDS.",
                Exit::usage);
  }

  void add(PlanSession& plan) const {
    const Uuid ladder = *plan.state().course.ladder;
    std::vector<Answer> also{named(pack_id::kStep, question_id::kLadder, ladder, Share::shared),
                             recorded(pack_id::kStep, question_id::kPlace,
                                      next_place(plan.entries(), ladder), Share::shared)};
    if (practice_) {
      also.push_back(recorded(pack_id::kStep, question_id::kPractice, *practice_, Share::shared));
    }
    plan.answer(
        {.pack = pack_id::kStep, .set = set_, .also = std::move(also), .go_on = "hearth plan step"},
        std::nullopt);
  }

  void change(PlanSession& plan) const {
    const Entry entry = entry_of_step(plan, step_at(plan, *number_));
    if (words_) {
      plan.revise(with_answer(entry, recorded(pack_id::kStep, question_id::kTitle,
                                              checked_line(*words_), Share::shared)));
    } else if (to_) {
      refuse_unless_ahead(plan, *number_);
      refuse_unless_ahead(plan, *to_);
      plan.revise(with_answer(entry, recorded(pack_id::kStep, question_id::kPlace,
                                              place_for(plan, entry.entry), Share::shared)));
    } else {
      refuse_unless_ahead(plan, *number_);
      Entry gone = next_revision(entry);
      gone.state = EntryState::undone;
      gone.answers.clear();
      plan.revise(std::move(gone));
    }
  }

  static Uuid step_at(const PlanSession& plan, int number) {
    const std::vector<Uuid>& steps = plan.state().course.steps;
    if (number >= 1 && static_cast<std::size_t>(number) <= steps.size()) {
      return steps[static_cast<std::size_t>(number) - 1];
    }
    throw Error(fmt::format("The ladder has no step {}.", number),
                "Nothing was changed. `hearth plan` shows them by number.", Exit::usage);
  }

  /// What people have been on has its place in what happened.
  static void refuse_unless_ahead(const PlanSession& plan, int number) {
    const Uuid step = step_at(plan, number);
    const Course& course = plan.state().course;
    const auto here = std::ranges::find(course.steps, course.current.value_or(Uuid{}));
    const bool is_ahead = std::ranges::find(here, course.steps.end(), step) != course.steps.end();
    if (is_ahead && step != course.current && !was_on(plan, step)) return;
    throw Error(fmt::format("Step {} is not ahead of you: you are on it, or have been.", number),
                "Nothing was changed. `--reword` changes its words; `hearth plan next`, `back`, "
                "`smaller` and `rest` move on from it.",
                Exit::usage);
  }

  /// Between those that will be its neighbours.
  double place_for(const PlanSession& plan, const Uuid& step) const {
    std::vector<Uuid> steps = plan.state().course.steps;
    std::erase(steps, step);
    const auto after = static_cast<std::size_t>(*to_) - 1;
    const double before = place_of(plan, steps[after - 1]);
    return after < steps.size() ? (before + place_of(plan, steps[after])) / 2 : before + 1;
  }

  std::optional<int> number_, to_;
  std::optional<std::string> words_, practice_;
  std::vector<std::string> set_;
  bool skip_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_step() { return std::make_unique<PlanStep>(); }

}  // namespace hearth
