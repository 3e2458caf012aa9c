#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanRest final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    plan.record({{pack_id::kRest, person.id, {about(pack_id::kRest, step.id)}}});
    env.console.note("It rests. `hearth plan want` takes your yes again, whenever you like.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_plan_rest() { return std::make_unique<PlanRest>(); }

}  // namespace hearth
