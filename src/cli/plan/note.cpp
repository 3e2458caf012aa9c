#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

constexpr double kMuchPain = 5;
constexpr double kLittleComfort = 3;

bool at_least(const Entry& entry, std::string_view question, double bound) {
  const Value* value = value_of(entry, question);
  const auto* number = value ? std::get_if<double>(value) : nullptr;
  return number && *number >= bound;
}

bool at_most(const Entry& entry, std::string_view question, double bound) {
  const Value* value = value_of(entry, question);
  const auto* number = value ? std::get_if<double>(value) : nullptr;
  return number && *number <= bound;
}

bool was_hard(const Entry& entry) {
  return at_least(entry, question_id::kPain, kMuchPain) ||
         at_most(entry, question_id::kComfort, kLittleComfort);
}

class PlanNote final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer of plan/afterwards, as question=answer")
        .value("--wish", wish_, "What you would like next: again, smaller, rest, different, next")
        .words({"again", "smaller", "rest", "different", "next"});
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    check_wish(plan, person);
    if (!set_.empty() || !wish_) {
      ask(plan, {.pack = pack_id::kAfterwards, .set = set_}, step, person);
    }
    if (wish_ || set_.empty()) {
      const std::vector<std::string> wish =
          wish_ ? std::vector{"wish=" + *wish_} : std::vector<std::string>{};
      ask(plan, {.pack = pack_id::kStepReview, .set = wish, .wish = DraftWish::record}, step,
          person);
    }
    if (!set_.empty() || !wish_) offer_after(plan, person);
    say_kept(env);
    return Exit::ok;
  }

 private:
  /// Before what is set is written.
  void check_wish(const PlanSession& plan, const Person& person) const {
    if (wish_)
      answers_set({"wish=" + *wish_}, plan.pack_of({.pack = pack_id::kStepReview}), person.name);
  }

  static void ask(PlanSession& plan, Questionnaire asking, const PlannedStep& step,
                  const Person& person) {
    asking.also = asking.pack == pack_id::kStepReview
                      ? plan.yes_to(asking.pack, person, Topic::onward, step.id)
                      : std::vector{about(asking.pack, step.id)};
    asking.go_on = "hearth plan note";
    asking.heading = step.words.title;
    plan.answer(asking, person);
  }

  /// To who wrote it, about this time alone, once all is answered: what is said of an answer at
  /// once is read by whoever looks on. The commands are enough.
  static void offer_after(const PlanSession& plan, const Person& person) {
    const auto& entries = plan.entries();
    const auto newest = std::ranges::find_if(entries, [&](const Entry& entry) {
      return entry.pack == pack_id::kAfterwards && entry.author == person.id;
    });
    if (newest == entries.end() || !was_hard(*newest)) return;
    plan.env().console.note(
        "If you like: `hearth plan smaller` makes the step smaller, `hearth plan back` goes to the "
        "one before, `hearth plan rest` lets it be for a while. Leaving it for today is fine "
        "too.\n");
  }

  std::vector<std::string> set_;
  std::optional<std::string> wish_;
};

}  // namespace

std::unique_ptr<Command> make_plan_note() { return std::make_unique<PlanNote>(); }

}  // namespace hearth
