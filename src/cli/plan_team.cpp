#include "plan.hpp"

namespace hearth {
namespace {

class PlanTeam final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as said=... or allowed=yes; can be repeated");
  }

  Exit run(Env& env) override {
    OpenPlan plan(env);
    const PlannedStep step = plan.step();
    plan.answer({"clearance", set_, {about("clearance", step.id)}, "hearth plan team"},
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
