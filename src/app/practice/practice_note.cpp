#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/step_note.hpp"
#include "hearth/app/practice/practice_run.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

/// The questions of a practice that are asked at that time.
Pack questions_at(const Practice& practice, SectionPlace place) {
  Pack pack = practice.questions;
  std::erase_if(pack.sections, [&](const Section& section) { return section.at != place; });
  return pack;
}

/// The step that people are on, if that practice guides it.
std::optional<PlannedStep> step_guided_by(const PlanSession& plan, const std::string& practice) {
  if (!plan.state().course.current) return std::nullopt;
  PlannedStep step = plan.step();
  return step.words.practice == practice ? std::optional(std::move(step)) : std::nullopt;
}

/// As --set has them, for the first question of the pack that wants words.
std::string words_set(const Pack& pack, const std::string& words) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (question.wording->type != QuestionType::text) continue;
      return fmt::format("{}={}", question.wording->id, words);
    }
  }
  throw Error(tr("Nothing that is asked after this one wants words."),
              tr("`hearth log` keeps a line."), Exit::usage);
}

class NoteTaking {
 public:
  NoteTaking(Env& env, const Practice& practice, SectionPlace place, std::vector<std::string> set)
      : env_(env),
        practice_(practice),
        set_(std::move(set)),
        plan_(env),
        pack_(questions_at(practice, place)) {
    if (place == SectionPlace::after) step_ = step_guided_by(plan_, practice.id);
  }

  void add_words(const std::string& words) {
    set_.push_back(words_set(step_ ? plan_.pack_of({.pack = pack_id::kAfterwards}) : pack_, words));
  }

  /// Whoever is said to be here, or one after the other.
  void take() {
    const Person first = writer(env_, plan_.people());
    take_from(first);
    if (env_.as || !set_.empty()) return;
    for (const Person& other : present(plan_.people())) {
      if (other.id == first.id) continue;
      if (hand_over(env_.console, env_.style, turn_of(other.name)) != Handed::over) return;
      take_from(other);
    }
  }

 private:
  void take_from(const Person& person) {
    if (step_) return note_step(plan_, *step_, person, {.set = set_});
    plan_.answer({.pack = practice_.id,
                  .kind = PackKind::practice,
                  .set = set_,
                  .go_on = "hearth practice note " + practice_.id},
                 pack_, person);
  }

  Env& env_;
  const Practice& practice_;
  std::vector<std::string> set_;
  PlanSession plan_;
  Pack pack_;
  std::optional<PlannedStep> step_;
};

}  // namespace

bool asks(const Practice& practice, SectionPlace place) {
  return !questions_at(practice, place).sections.empty();
}

void note_practice(Env& env, const Practice& practice, SectionPlace place,
                   const std::vector<std::string>& set, const std::optional<std::string>& words) {
  const Speaking speaking(practice.lang);
  if (!asks(practice, place)) {
    throw Error(tr("Nothing is asked after this one."), tr("`hearth log` keeps a line."),
                Exit::usage);
  }
  NoteTaking taking(env, practice, place, set);
  if (words) taking.add_words(*words);
  taking.take();
  env.console.note(tr("Kept.\n"));
}

}  // namespace hearth
