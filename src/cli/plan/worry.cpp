#include "hearth/plan/step.hpp"

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

constexpr int kMost = 100;

class PlanWorry final : public Command {
 public:
  void declare(Options& options) override {
    options.number("worry", worry_, "0 to 100 (default: what you last wrote of this step)");
  }

  Exit run(Env& env) override {
    if (worry_ && (*worry_ < 0 || *worry_ > kMost)) {
      throw Error("A worry is a number from 0 to 100.", "As in `hearth plan worry 40`.",
                  Exit::usage);
    }
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    plan.record({{"worry", person.id, worry_answers(worry_for(plan, person, step), step.id)}});
    env.console.note(
        "Kept. `hearth plan` shows it in a word, little, some or much: the higher of what was "
        "shared, once everybody has.\n");
    return Exit::ok;
  }

 private:
  double worry_for(const PlanSession& plan, const Person& person, const PlannedStep& step) const {
    if (worry_) return *worry_;
    if (const auto own = own_worry(plan.entries(), person.id, step.id)) return *own;
    throw Error("There is no worry of yours about this step to be found.",
                "Give a number from 0 to 100: hearth plan worry 40", Exit::usage);
  }

  std::optional<int> worry_;
};

}  // namespace

std::unique_ptr<Command> make_plan_worry() { return std::make_unique<PlanWorry>(); }

}  // namespace hearth
