#include <fmt/format.h>

#include <sstream>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/plan/plan_lists.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/system/random.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanNew final : public Command {
 public:
  void declare(Options& options) override {
    options.value("from", from_, "touch, talk, movement, common (what you have in common), or own")
        .words({"touch", "talk", "movement", "common", "own"})
        .value("--title", title_, "What the ladder is called")
        .many("--step", steps_, "A step of your own; can be repeated");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const LadderWords ladder = words_for(plan);
    if (plan.state().course.current) leave_or_begin(plan);
    plan.record(notes_for(ladder, uuid_v7(env.now.ms, uuid_random())));
    if (!ladder.intro.empty()) env.console.note(ladder.intro + "\n");
    say_kept(env, fmt::format("{} `hearth plan want` takes a word on it{}. `hearth "
                              "plan step` adds a step of your own, and `hearth plan step 3 "
                              "--skip` crosses one out.",
                              as_sentence("It begins with: " + printable(plan.step().words.title)),
                              present(plan.people()).size() == 1 ? "" : ", each alone"));
    return Exit::ok;
  }

 private:
  /// Who sits at a terminal is asked; to anybody else it is said.
  static void leave_or_begin(const PlanSession& plan) {
    const Env& env = plan.env();
    const std::string where =
        as_sentence("You are on another ladder, at: " + printable(plan.step().words.title));
    if (!can_ask(env)) {
      env.console.note(where + " It rests now; `hearth undo` goes back to it.\n");
      return;
    }
    const auto said =
        confirm(env.console, env.style,
                where + " Let it rest, and begin this one? `hearth undo` goes back.", true);
    if (said != Confirmed::yes) throw Error("Left. Nothing was changed.", "", Exit::left);
  }

  /// The ladder last, so that one undo takes all of it back.
  static std::vector<PlanSession::Note> notes_for(const LadderWords& ladder, const Uuid& id) {
    std::vector<PlanSession::Note> notes;
    for (const StepWords& step : ladder.steps) {
      const auto place = static_cast<double>(notes.size() + 1);
      notes.push_back({pack_id::kStep, {}, step_answers(step, {id, place, {}})});
    }
    notes.push_back({pack_id::kLadder,
                     {},
                     {recorded(pack_id::kLadder, question_id::kTitle, ladder.title, Share::shared)},
                     "",
                     id});
    return notes;
  }

  LadderWords words_for(const PlanSession& plan) const {
    const std::string from = source(plan.env());
    LadderWords ladder = from == "common" ? from_common(plan)
                         : from == "own"  ? LadderWords{"own", "A ladder of our own", "", {}}
                                          : ladder_named(plan.env(), from);
    for (const std::string& step : steps_) ladder.steps.push_back(own_step(checked_line(step)));
    if (ladder.steps.empty()) ladder.steps = own_steps(plan.env());
    if (title_) ladder.title = checked_line(*title_);
    return ladder;
  }

  std::string source(const Env& env) const {
    if (from_) return *from_;
    if (!steps_.empty()) return "own";
    if (can_ask(env)) return asked(env);
    throw Error("It was not said from what the ladder is to be made.",
                fmt::format("Name one: {}, common or own.", fmt::join(ladder_names(env), ", ")),
                Exit::usage);
  }

  static std::string asked(const Env& env) {
    env.console.note(
        fmt::format("From what would you like to make it: {}, common (what you have in "
                    "common) or own (your own words)?\n",
                    fmt::join(ladder_names(env), ", ")));
    const Line line = env.console.read_line("> ");
    if (line.kind != Line::Kind::text || trimmed(line.text).empty() || trimmed(line.text) == "!") {
      throw Error("Nothing was written.", "", Exit::left);
    }
    return std::string(trimmed(line.text));
  }

  static LadderWords from_common(const PlanSession& plan) {
    LadderWords ladder{"common", "What we are both open to", "", {}};
    for (const Activity& activity : drawn(plan)) ladder.steps.push_back(step_from(activity));
    if (ladder.steps.empty()) {
      throw Error("Nothing is on the map this week.",
                  "`hearth plan new own` begins with your own words.", Exit::nothing_found);
    }
    if (plan.people().size() != 2) ladder.title = "What we are open to";
    return ladder;
  }

  /// A line each, until an empty one.
  static std::vector<StepWords> own_steps(const Env& env) {
    if (!can_ask(env)) {
      throw Error("A ladder of your own needs its first step.",
                  "Give it as --step \"tea, side by side\"; more can follow.", Exit::usage);
    }
    env.console.note("What is the first step? Then the next, a line each; Enter alone ends.\n");
    std::vector<StepWords> steps;
    for (Line line = env.console.read_words("> "); line.kind == Line::Kind::text;
         line = env.console.read_words("> ")) {
      const std::string_view words = trimmed(line.text);
      if (words == "!") break;
      if (words.empty() && !steps.empty()) return steps;
      add_steps(steps, std::string(words));
    }
    throw Error("Left. Nothing was written.", "", Exit::left);
  }

  /// Of lines that came in one go each is a step, as if they had been typed one by one.
  static void add_steps(std::vector<StepWords>& steps, const std::string& lines) {
    std::istringstream rest(lines);
    for (std::string line; std::getline(rest, line);) {
      if (!trimmed(line).empty()) steps.push_back(own_step(checked_line(line)));
    }
  }

  static StepWords own_step(const std::string& title) {
    return {title, option_id::kOwn, option_id::kLow, "", "", false};
  }

  std::optional<std::string> from_, title_;
  std::vector<std::string> steps_;
};

/// A ladder that others came after.
struct RestingLadder {
  Uuid id;
  std::string title;
};

class PlanResume final : public Command {
 public:
  void declare(Options& options) override {
    options.value("ladder", named_, "Which one, by its number or how it begins");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    const std::vector<RestingLadder> resting = ladders_at_rest(plan);
    if (resting.empty()) {
      throw Error("No ladder rests.", "A step that rests is taken up by `hearth plan want`.",
                  Exit::nothing_found);
    }
    const RestingLadder& ladder = resting[which(resting)];
    plan.record({{pack_id::kResume, std::nullopt, {about(pack_id::kResume, ladder.id)}}});
    if (plan.state().course.current) {
      say_now(plan);
    } else {
      say_kept(env, "`hearth plan step` adds a step to it.");
    }
    return Exit::ok;
  }

 private:
  static std::vector<RestingLadder> ladders_at_rest(const PlanSession& plan) {
    std::vector<RestingLadder> resting;
    for (const Entry& entry : plan.entries()) {
      if (!stands_as(entry, pack_id::kLadder)) continue;
      if (entry.entry == plan.state().course.ladder) continue;
      resting.push_back({entry.entry, std::string(said_in(entry, question_id::kTitle))});
    }
    return resting;
  }

  std::size_t which(const std::vector<RestingLadder>& resting) const {
    std::vector<std::string> titles;
    titles.reserve(resting.size());
    for (const RestingLadder& each : resting) titles.push_back(each.title);
    const std::vector<std::size_t> found = meant(titles, named_.value_or(""));
    if (found.size() == 1) return found.front();
    std::vector<std::string> all;
    for (const std::string& title : titles) {
      all.push_back(fmt::format("{}: {}", all.size() + 1, printable(title)));
    }
    throw Error(fmt::format("It was not said which ladder. There is {}.", fmt::join(all, ", ")),
                "Nothing was changed. As in `hearth plan resume 1`.", Exit::usage);
  }

  std::optional<std::string> named_;
};

}  // namespace

std::unique_ptr<Command> make_plan_new() { return std::make_unique<PlanNew>(); }

std::unique_ptr<Command> make_plan_resume() { return std::make_unique<PlanResume>(); }

}  // namespace hearth
