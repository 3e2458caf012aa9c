#include <algorithm>

#include "hearth/terminal/hand_over.hpp"
#include "plan.hpp"
#include "who.hpp"

namespace hearth {
namespace {

class PlanAgree final : public Command {
 public:
  void declare(Options& options) override {
    options.value("agreement", named_, "One that is there, to sign it or to look at it again")
        .many("--set", set_, "An answer, as scope=..., sign=yes, still_fits=change");
  }

  Exit run(Env& env) override {
    OpenPlan plan(env);
    if (named_) {
      again(plan, plan.agreement(named_), writer(env, plan.people()));
    } else {
      make(plan, plan.author_of({"agreement", set_}));
    }
    say_kept(env);
    return Exit::ok;
  }

 private:
  /// The words together, then a signature of whoever is here, each alone.
  void make(OpenPlan& plan, const std::optional<Person>& person) const {
    const std::size_t before = plan.state().agreements.size();
    plan.answer({"agreement", set_, {}, "hearth plan agree"}, std::nullopt);
    if (plan.state().agreements.size() == before) {
      throw Error("Nothing was written down.", "Say at least what it is about: scope.",
                  Exit::usage);
    }
    const Uuid made = plan.state().agreements.back().agreement;  // in the order of writing
    if (person) return sign(plan, made, *person);
    if (!set_.empty()) return;
    for (const Person& each : present(plan.people())) {
      if (!hand_over(plan.env().console, plan.env().style, each.name)) {
        throw Error("Left. What was answered is kept.", "", Exit::left);
      }
      sign(plan, made, each);
    }
  }

  void sign(OpenPlan& plan, const Uuid& agreement, const Person& person) const {
    plan.answer({"agreement",
                 set_,
                 {about("agreement", agreement)},
                 "hearth plan agree",
                 DraftWish::record},
                person);
  }

  /// Who has signed is asked whether it still fits; who has not, to sign.
  void again(OpenPlan& plan, const Agreement& agreement, const Person& person) const {
    if (!is_signed(plan, agreement.id, person.id)) {
      return sign(plan, agreement.id, person);
    }
    plan.answer({"agreement-review",
                 set_,
                 {about("agreement-review", agreement.id)},
                 "hearth plan agree",
                 DraftWish::record},
                person);
  }

  static bool is_signed(const OpenPlan& plan, const Uuid& agreement, const Uuid& person) {
    const auto& all = plan.state().agreements;
    return std::any_of(all.begin(), all.end(), [&](const Signatures& each) {
      return each.agreement == agreement && has_signed(each, plan.people(), person);
    });
  }

  std::optional<std::string> named_;
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_agree() { return std::make_unique<PlanAgree>(); }

}  // namespace hearth
