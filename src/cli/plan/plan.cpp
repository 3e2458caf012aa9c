#include "plan.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_lists.hpp"
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

Document document_of(const std::vector<Activity>& shown, bool alone) {
  Bullets bullets;
  for (const Activity& one : shown) bullets.items.push_back(one.name);
  return {
      {Heading{1, alone ? "Some of what is open to you" : "Some of what is open to each of you"},
       std::move(bullets),
       Paragraph{"A few at a time, and others next week. What is not here may simply not have "
                 "been drawn."}}};
}

Tree tree_of(const Activity& one) {
  return Tree::Table{
      {"id", one.id}, {"name", one.name}, {"family", one.family}, {"energy", one.energy}};
}

class PlanMap final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const PlanSession plan(env);
    const std::vector<Activity> shown = drawn(plan);
    if (json_) {
      env.console.out(to_json(Tree::list_of(shown, tree_of), 2) + "\n");
      return Exit::ok;
    }
    if (shown.empty()) {
      env.console.note(
          "Nothing is drawn this week. `hearth plan assess` sorts what is welcome, each of you "
          "alone; a few of what you have in common come up here, and others next week.\n");
      return Exit::nothing_found;
    }
    env.console.out(to_terminal(document_of(shown, present(plan.people()).size() == 1), env.style));
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

}  // namespace

void say_kept(const Env& env) { env.console.note("Kept. `hearth plan` shows where you are.\n"); }

std::unique_ptr<Command> make_plan() { return std::make_unique<Plan>(); }

std::unique_ptr<Command> make_plan_map() { return std::make_unique<PlanMap>(); }

}  // namespace hearth
