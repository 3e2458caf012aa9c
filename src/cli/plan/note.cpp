#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/step_note.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanNote final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", said_.set, "An answer of plan/afterwards, as question=answer")
        .value("--wish", said_.wish,
               "What you would like next: again, smaller, rest, different, next")
        .words({"again", "smaller", "rest", "different", "next"});
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    note_step(plan, step, writer(env, plan.people()), said_);
    say_kept(env,
             "`hearth plan next` says that you would like to go on; `hearth plan` shows where you "
             "are.");
    return Exit::ok;
  }

 private:
  StepNote said_;
};

}  // namespace

std::unique_ptr<Command> make_plan_note() { return std::make_unique<PlanNote>(); }

}  // namespace hearth
