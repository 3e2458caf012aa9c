#include <algorithm>

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
    OpenPlan::Asking asking{
        "want", set_, plan.yes_to("want", person, Topic::step, step.id), "hearth plan want",
        DraftWish::record};
    asking.heading = step.words.title;
    plan.answer(asking, person);
    if (has_passed(plan, person)) {
      throw Error("The day that you gave has passed already, so your yes holds for nobody.",
                  "`hearth plan want` says it anew, with another day or none.", Exit::usage);
    }
    say_kept(env);
    return Exit::ok;
  }

 private:
  static bool has_passed(const OpenPlan& plan, const Person& person) {
    const PlanState& state = plan.state();
    return std::ranges::any_of(
        state.consent.yes_of(person.id, Topic::step, state.course.current.value_or(Uuid{})),
        [&](const Yes& yes) { return yes.until < plan.today(); });
  }

  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_want() { return std::make_unique<PlanWant>(); }

}  // namespace hearth
