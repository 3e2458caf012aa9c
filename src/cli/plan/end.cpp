#include "hearth/app/plan/plan_session.hpp"
#include "plan.hpp"

#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

class PlanEnd final : public Command {
 public:
  void declare(Options& options) override {
    options.value("agreement", named_, "Its number, or how it begins");
  }

  /// At once: nobody is asked anything, and who it was is written down nowhere.
  Exit run(Env& env) override {
    PlanSession plan(env);
    const Agreement agreement = plan.agreement(named_);
    plan.record(
        {{pack_id::kAgreementEnd, std::nullopt, {about(pack_id::kAgreementEnd, agreement.id)}}});
    env.console.note("It has ended.\n");
    return Exit::ok;
  }

 private:
  std::optional<std::string> named_;
};

}  // namespace

std::unique_ptr<Command> make_plan_end() { return std::make_unique<PlanEnd>(); }

}  // namespace hearth
