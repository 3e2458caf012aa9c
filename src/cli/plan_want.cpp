#include "plan.hpp"
#include "who.hpp"

namespace hearth {
namespace {

class PlanWant final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as want=yes or want=not_yet; can be repeated");
  }

  Exit run(Env& env) override {
    OpenPlan plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    if (set_.empty() && can_ask(env)) env.console.note(step.words.title + "\n\n");
    plan.answer({"want", set_, {about("want", step.id)}, "hearth plan want", DraftWish::record},
                person);
    say_kept(env);
    return Exit::ok;
  }

 private:
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_want() { return std::make_unique<PlanWant>(); }

}  // namespace hearth
