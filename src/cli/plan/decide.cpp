#include <algorithm>

#include "hearth/app/plan/plan_matter.hpp"
#include "hearth/plan/matters.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanDecide final : public Command {
 public:
  void declare(Options& options) override {
    options.value("decision", named_, "One that is there, to go on with it or to look at it again")
        .many("--set", set_, "An answer, as decision=..., preference=... or status=decided");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    PlanSession::Asking asking{pack_id::kDecision, set_, {}, "hearth plan decide"};
    asking.kind = PackKind::log;
    if (named_) {
      const Decision decision = decision_named(plan);
      asking.occasion = decision.occasion;
      asking.heading = decision.matter;
    } else {
      asking.occasion = begun_or_new(plan, asking);
    }
    answer_matter(plan, asking);
    say_kept(env);
    return Exit::ok;
  }

 private:
  Decision decision_named(const PlanSession& plan) const {
    const std::vector<Decision> decisions = plan.look().decisions;
    std::vector<std::string> matters;
    matters.reserve(decisions.size());
    for (const Decision& each : decisions) matters.push_back(each.matter);
    if (matters.empty()) {
      throw Error("There is no decision yet.", "`hearth plan decide` begins one.",
                  Exit::nothing_found);
    }
    return decisions[chosen(matters, *named_)];
  }

  std::optional<std::string> named_;
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_decide() { return std::make_unique<PlanDecide>(); }

}  // namespace hearth
