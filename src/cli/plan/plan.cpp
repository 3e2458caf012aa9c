#include "plan.hpp"

#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/json.hpp"

namespace hearth {
namespace {

class Plan final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    PlanSession plan(env);
    plan.tell_of_lapse();
    const Overview overview = plan.look();
    env.console.out(json_ ? to_json(to_tree(overview), 2) + "\n"
                          : to_terminal(to_document(overview), env.style));
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan() { return std::make_unique<Plan>(); }

}  // namespace hearth
