#include <fmt/core.h>

#include "plan.hpp"
#include "who.hpp"

namespace hearth {
namespace {

class PlanBack final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    OpenPlan plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    plan.record({{"back", person.id, {about("back", step.id)}}});
    env.console.note(fmt::format("Now: {}.\n", plan.step().words.title));
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_plan_back() { return std::make_unique<PlanBack>(); }

}  // namespace hearth
