#include "plan.hpp"

#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_lists.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/activity_pages.hpp"

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

class PlanMap final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const PlanSession plan(env);
    const std::vector<Activity> shown = drawn(plan);
    if (json_) {
      env.console.out(to_json(map_tree(shown), 2) + "\n");
      return Exit::ok;
    }
    const bool alone = present(plan.people()).size() == 1;
    if (shown.empty()) {
      env.console.note(
          alone
              ? "Nothing is drawn this week. `hearth plan assess` sorts what is welcome; a few of "
                "that come up here, and more next week.\n"
              : "Nothing is drawn this week. `hearth plan assess` sorts what is welcome, each of "
                "you alone; a few of what you have in common come up here, and others next "
                "week.\n");
      return Exit::nothing_found;
    }
    env.console.out(to_terminal(map_document(shown, alone), env.style));
    env.console.note("`hearth plan new common` makes a ladder of it.\n");
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

}  // namespace

void say_kept(const Env& env, std::string_view next) {
  env.console.note(fmt::format("Kept. {}\n", next));
}

void say_now(const PlanSession& plan) {
  const bool alone = present(plan.people()).size() == 1;
  plan.env().console.note(fmt::format("{} `hearth plan want` takes {}.\n",
                                      as_sentence("Now: " + printable(plan.step().words.title)),
                                      alone ? "your yes to it" : "a word on it, each alone"));
}

std::unique_ptr<Command> make_plan() { return std::make_unique<Plan>(); }

std::unique_ptr<Command> make_plan_map() { return std::make_unique<PlanMap>(); }

}  // namespace hearth
