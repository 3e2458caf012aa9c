#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_lists.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/activity_pages.hpp"
#include "hearth/plan/repertoire.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanAssess final : public Command {
 public:
  void declare(Options& options) override {
    options
        .value("family", family_,
               "Only this family: presence, talk, affection, massage, rest, sensual, intimate, "
               "play, care, or own (what you added)")
        .words({"presence", "talk", "affection", "massage", "rest", "sensual", "intimate", "play",
                "care", "own"})
        .many("--set", set_, "An answer, as hold_hands=comfortable; can be repeated")
        .value("--add", add_, "Adds something of your own to the list, for everybody to sort")
        .flag("--no-sex", no_sex_, "Only what has nothing to do with sex, and what you added")
        .flag("--myself", myself_, "Hopes, needs, limits and what your team said, in place of it");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    if (add_) {
      add(plan);
    } else if (myself_) {
      plan.answer(
          {.pack = pack_id::kAssessment, .set = set_, .go_on = "hearth plan assess --myself"},
          writer(env, plan.people()));
    } else {
      sort(plan);
    }
    say_kept(env,
             "`hearth plan map` shows some of what is open, `hearth plan new` begins a ladder.");
    return Exit::ok;
  }

 private:
  void add(PlanSession& plan) const {
    plan.record(
        {{pack_id::kActivity,
          std::nullopt,
          {recorded(pack_id::kActivity, question_id::kName, checked_line(*add_), Share::shared)}}});
  }

  void sort(PlanSession& plan) const {
    std::vector<Activity> activities = catalogue(plan);
    if (family_) check_family(activities);
    std::erase_if(activities, [&](const Activity& one) { return !is_wanted(one); });
    if (activities.empty()) {
      throw Error("All of that family has to do with sex, which --no-sex leaves out.",
                  "Without a family, `hearth plan assess --no-sex` goes through all the rest.",
                  Exit::usage);
    }
    const Person person = writer(plan.env(), plan.people());
    if (!family_ && set_.empty()) leave_out_sorted(plan, person, activities);
    plan.answer({.pack = pack_id::kActivities,
                 .set = set_,
                 .wish = DraftWish::record,
                 .go_on = "hearth plan assess"},
                sorting_pack(activities), person);
  }

  /// It goes on where it was left; once everything is sorted, everything is asked again.
  static void leave_out_sorted(const PlanSession& plan, const Person& person,
                               std::vector<Activity>& activities) {
    const Sorted sorted = sorted_by(plan.entries(), pack_id::kActivities, activities);
    std::vector<Activity> open = activities;
    std::erase_if(open,
                  [&](const Activity& one) { return !word_on(sorted, person.id, one.id).empty(); });
    if (!open.empty()) activities = std::move(open);
  }

  void check_family(const std::vector<Activity>& activities) const {
    std::vector<std::string> families;
    for (const Activity& one : activities) {
      const bool known = std::ranges::find(families, one.family) != families.end();
      if (!known) families.push_back(one.family);
    }
    if (std::ranges::find(families, *family_) != families.end()) return;
    throw Error(fmt::format("There is no family of activities called `{}`.", printable(*family_)),
                fmt::format("There is {}. Without one, `hearth plan assess` goes through all.",
                            fmt::join(families, ", ")),
                Exit::usage);
  }

  bool is_wanted(const Activity& one) const {
    if (family_ && one.family != *family_) return false;
    return !no_sex_ || one.no_sex || one.family == option_id::kOwn;
  }

  std::optional<std::string> family_, add_;
  std::vector<std::string> set_;
  bool no_sex_ = false;
  bool myself_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_assess() { return std::make_unique<PlanAssess>(); }

}  // namespace hearth
