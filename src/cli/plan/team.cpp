#include "hearth/app/plan/plan_session.hpp"
#include "plan.hpp"

#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

class PlanTeam final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as said=... or allowed=yes; can be repeated");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    plan.answer(
        {pack_id::kClearance, set_, {about(pack_id::kClearance, step.id)}, "hearth plan team"},
        std::nullopt);
    say_kept(env);
    return Exit::ok;
  }

 private:
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_team() { return std::make_unique<PlanTeam>(); }

}  // namespace hearth
