#include <algorithm>

#include "hearth/plan/decision.hpp"
#include "plan_matter.hpp"

namespace hearth {
namespace {

class PlanDecide final : public Command {
 public:
  void declare(Options& options) override {
    options.value("decision", named_, "One that is there, to go on with it or to look at it again")
        .many("--set", set_, "An answer, as decision=..., preference=... or status=decided");
  }

  Exit run(Env& env) override {
    OpenPlan plan(env);
    answer_matter(plan, {"decision",
                         set_,
                         {},
                         "hearth plan decide",
                         DraftWish::ask,
                         PackKind::log,
                         named_ ? occasion_named(plan) : begun_or_new(plan, "decision")});
    say_kept(env);
    return Exit::ok;
  }

 private:
  std::string occasion_named(const OpenPlan& plan) const {
    const std::vector<Decision> decisions = plan.look().decisions;
    std::vector<std::string> matters;
    matters.reserve(decisions.size());
    for (const Decision& each : decisions) matters.push_back(each.matter);
    if (matters.empty()) {
      throw Error("There is no decision yet.", "`hearth plan decide` begins one.",
                  Exit::nothing_found);
    }
    return decisions[chosen(matters, *named_)].occasion;
  }

  std::optional<std::string> named_;
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_decide() { return std::make_unique<PlanDecide>(); }

}  // namespace hearth
