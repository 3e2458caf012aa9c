#include <fmt/core.h>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"
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
    plan.answer({.pack = pack_id::kWant,
                 .set = set_,
                 .also = plan.yes_to(pack_id::kWant, person, Topic::step, step.id),
                 .wish = DraftWish::record,
                 .go_on = "hearth plan want",
                 .heading = step.words.title,
                 .check = [&](const Entry& entry) { refuse_passed(entry, plan.today()); }},
                person);
    say_kept(env, present(plan.people()).size() == 1
                      ? "Afterwards `hearth plan note` keeps what you noticed."
                      : "`hearth plan` says when each of you wants it; afterwards `hearth plan "
                        "note` keeps what you noticed.");
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

class PlanRest final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    plan.record({{pack_id::kRest, person.id, {about(pack_id::kRest, step.id)}}});
    env.console.note("It rests. `hearth plan want` takes your yes again, whenever you like.\n");
    return Exit::ok;
  }
};

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
    say_now(plan);
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

class PlanBack final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  /// One person is enough, and who it was is written down nowhere.
  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    refuse_first(plan, step);
    plan.record({{pack_id::kBack, std::nullopt, {about(pack_id::kBack, step.id)}}});
    say_now(plan);
    return Exit::ok;
  }

 private:
  static void refuse_first(const PlanSession& plan, const PlannedStep& step) {
    if (plan.state().course.steps.front() != step.id) return;
    throw Error("This is where the ladder begins: there is no step before it.",
                "Nothing was written. `hearth plan smaller` makes the step smaller, and `hearth "
                "plan rest` lets it rest.",
                Exit::usage);
  }
};

constexpr int kMost = 100;

class PlanWorry final : public Command {
 public:
  void declare(Options& options) override {
    options.number("worry", worry_, "0 to 100 (default: what you last wrote of this step)");
  }

  Exit run(Env& env) override {
    if (worry_ && (*worry_ < 0 || *worry_ > kMost)) {
      throw Error("A worry is a number from 0 to 100.", "As in `hearth plan worry 40`.",
                  Exit::usage);
    }
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    const Person person = writer(env, plan.people());
    plan.record({{"worry", person.id, worry_answers(worry_for(plan, person, step), step.id)}});
    env.console.note(present(plan.people()).size() == 1
                         ? "Kept. `hearth plan` shows it in a word: little, some or much.\n"
                         : "Kept. `hearth plan` shows it in a word, little, some or much: the "
                           "higher of what was "
                           "shared, once everybody has.\n");
    return Exit::ok;
  }

 private:
  double worry_for(const PlanSession& plan, const Person& person, const PlannedStep& step) const {
    if (worry_) return *worry_;
    if (const auto own = own_worry(plan.entries(), person.id, step.id)) return *own;
    throw Error("There is no worry of yours about this step to be found.",
                "Give a number from 0 to 100: hearth plan worry 40", Exit::usage);
  }

  std::optional<int> worry_;
};

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
      say_kept(env, "Once each of you says so, `hearth plan` shows the next step.");
      return Exit::ok;
    }
    plan.record({{pack_id::kNext, std::nullopt, {about(pack_id::kNext, step.id)}}});
    if (plan.state().course.current == step.id) {
      env.console.note(
          "This is where the ladder ends, for now. Stay as long as you like; `hearth plan step` "
          "adds to it.\n");
    } else {
      say_now(plan);
    }
    return Exit::ok;
  }
};

class PlanTeam final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--set", set_, "An answer, as said=... or allowed=yes; can be repeated");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const PlannedStep step = plan.step();
    plan.answer({.pack = pack_id::kClearance,
                 .set = set_,
                 .also = {about(pack_id::kClearance, step.id)},
                 .go_on = "hearth plan team"},
                std::nullopt);
    say_kept(env, "`hearth plan` shows it with its step.");
    return Exit::ok;
  }

 private:
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_plan_want() { return std::make_unique<PlanWant>(); }

std::unique_ptr<Command> make_plan_rest() { return std::make_unique<PlanRest>(); }

std::unique_ptr<Command> make_plan_smaller() { return std::make_unique<PlanSmaller>(); }

std::unique_ptr<Command> make_plan_back() { return std::make_unique<PlanBack>(); }

std::unique_ptr<Command> make_plan_worry() { return std::make_unique<PlanWorry>(); }

std::unique_ptr<Command> make_plan_next() { return std::make_unique<PlanNext>(); }

std::unique_ptr<Command> make_plan_team() { return std::make_unique<PlanTeam>(); }

}  // namespace hearth
