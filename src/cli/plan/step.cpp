#include "hearth/app/plan/plan_session.hpp"
#include "plan.hpp"

#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

class PlanStep final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as title=... or window=...; can be repeated");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    if (!plan.state().course.ladder) {
      throw Error("There is no ladder yet.", "`hearth plan new` begins one.", Exit::nothing_found);
    }
    const double place = next_place(plan.entries(), *plan.state().course.ladder);
    plan.answer(
        {pack_id::kStep,
         set_,
         {named(pack_id::kStep, question_id::kLadder, *plan.state().course.ladder, Share::shared),
          recorded(pack_id::kStep, question_id::kPlace, place, Share::shared)},
         "hearth plan step"},
        std::nullopt);
    say_kept(env);
    return Exit::ok;
  }

 private:
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_step() { return std::make_unique<PlanStep>(); }

}  // namespace hearth
