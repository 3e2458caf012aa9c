#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanNext final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    std::vector<Answer> wish = plan.yes_to(pack_id::kStepReview, person, Topic::onward, step.id);
    wish.push_back(recorded(pack_id::kStepReview, question_id::kWish, std::string(option_id::kNext),
                            Share::overlap));
    plan.record({{pack_id::kStepReview, person.id, std::move(wish)}});
    if (!all_onward(plan.state(), plan.people())) {
      say_kept(env);
      return Exit::ok;
    }
    plan.record({{pack_id::kNext, std::nullopt, {about(pack_id::kNext, step.id)}}});
    env.console.note(plan.state().course.current == step.id
                         ? "This is where the ladder ends, for now. Stay as long as you like; "
                           "`hearth plan step` adds to it.\n"
                         : fmt::format("Now: {}.\n", printable(plan.step().words.title)));
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_plan_next() { return std::make_unique<PlanNext>(); }

}  // namespace hearth
