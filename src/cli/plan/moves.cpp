#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanWant final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as want=yes or want=not_yet; can be repeated");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    PlanSession::Asking asking{pack_id::kWant, set_,
                               plan.yes_to(pack_id::kWant, person, Topic::step, step.id),
                               "hearth plan want", DraftWish::record};
    asking.heading = step.words.title;
    asking.check = [&](const Entry& entry) { refuse_passed(entry, plan.today()); };
    plan.answer(asking, person);
    say_kept(env);
    return Exit::ok;
  }

 private:
  static void refuse_passed(const Entry& entry, Date today) {
    const auto until = day_in(entry, "until");
    if (!until || *until >= today || said_in(entry, question_id::kWant) != option_id::kYes) return;
    throw Error("The day that you gave has passed already, so your yes would hold for nobody.",
                "Nothing was written. `hearth plan want` takes it with another day, or none.",
                Exit::usage);
  }

  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_want() { return std::make_unique<PlanWant>(); }

}  // namespace hearth
