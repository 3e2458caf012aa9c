#include <fmt/core.h>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanSmaller final : public Command {
 public:
  void declare(Options& options) override {
    options.value("title", title_, "What the smaller step is (default: as the step itself says)");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const StepWords smaller = smaller_step(step.words, title_for(env, step));
    plan.record(
        {{pack_id::kStep, std::nullopt,
          step_answers(smaller, {plan.state().course.ladder.value_or(Uuid{}), 0, step.id})}});
    env.console.note(fmt::format("Now: {}.\n", printable(smaller.title)));
    return Exit::ok;
  }

 private:
  std::string title_for(const Env& env, const PlannedStep& step) const {
    if (title_) return checked_line(*title_);
    if (!step.words.smaller.empty()) return step.words.smaller;
    if (can_ask(env)) {
      env.console.note("What would be a smaller version of it? Enter alone leaves.\n");
      const Line line = env.console.read_line("> ");
      if (line.kind == Line::Kind::text && !trimmed(line.text).empty()) {
        return checked_line(line.text);
      }
      throw Error("Nothing was changed.", "", Exit::left);
    }
    throw Error("This step says nothing of a smaller version.",
                "Give one: hearth plan smaller \"...\"", Exit::usage);
  }

  std::optional<std::string> title_;
};

}  // namespace

std::unique_ptr<Command> make_plan_smaller() { return std::make_unique<PlanSmaller>(); }

}  // namespace hearth
