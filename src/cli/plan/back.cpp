#include <fmt/core.h>

#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanBack final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  /// One person is enough, and who it was is written down nowhere.
  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    plan.record({{pack_id::kBack, std::nullopt, {about(pack_id::kBack, step.id)}}});
    env.console.note(fmt::format("Now: {}.\n", printable(plan.step().words.title)));
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_plan_back() { return std::make_unique<PlanBack>(); }

}  // namespace hearth
