#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/matters.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/drafts.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

/// By who sits here alone; by anybody, where all of them do.
std::optional<std::string> begun(const PlanSession& plan, const std::string& pack,
                                 const std::optional<Person>& person) {
  std::vector<std::optional<Uuid>> askers{std::nullopt};
  for (const Person& each : present(plan.people())) {
    if (!person || person->id == each.id) askers.emplace_back(each.id);
  }
  for (const auto& asker : askers) {
    if (const auto draft = read_draft(plan.journal(), pack, asker)) return draft->occasion;
  }
  return std::nullopt;
}

bool has_answered(const Sitting& sitting, const Person& person) {
  const std::vector<Person> missing = still_to_answer(sitting, sitting.asking.occasion);
  return std::ranges::none_of(missing, [&](const Person& each) { return each.id == person.id; });
}

/// What those who have answered wrote of the matter for all to see, a line each.
std::string matter_so_far(const Sitting& sitting) {
  std::string lines;
  const Query query{.kinds = {sitting.pack.kind}, .packs = {sitting.pack.id}};
  visit_visible(sitting.journal, query, {}, [&](const Entry& entry) {
    const std::string_view words = said_in(entry, question_id::kDecision);
    if (entry.author && entry.occasion == sitting.asking.occasion && !words.empty()) {
      lines += fmt::format("{}: {}\n", author_name(entry, sitting.people), words);
    }
    return true;
  });
  return std::string(trimmed(lines));
}

/// What is answered together waits until nobody else's own part can be asked here.
void sit(Sitting& sitting, const std::optional<Person>& person) {
  const auto tell = [&] { sitting.asking.greeting = matter_so_far(sitting); };
  tell();
  if (!person) {
    std::ignore = go_round(sitting, still_to_answer(sitting, sitting.asking.occasion),
                           [&](const Person& /*answered*/) { tell(); });
    return;
  }
  const bool alone = present(sitting.people).size() == 1;
  const bool had_answered = has_answered(sitting, *person);
  if (!had_answered) ask(sitting, person);
  if (had_answered || alone) ask(sitting, std::nullopt);
}

/// A matter of which there can be several, a decision or a ritual: a pack of the log, answered in
/// the matter's own occasion. From the command line; or by the person at the keyboard, and by
/// everybody together once they have; or by everybody in turn and then together. Throws Error
/// (usage) if another one was begun with these questions and is not finished.
void answer_matter(PlanSession& plan, const Questionnaire& asking) {
  const auto person = plan.author_of(asking);
  if (!asking.set.empty()) {
    if (person) plan.answer(asking, person);
    return plan.answer(asking, std::nullopt);
  }
  if (begun(plan, asking.pack, person).value_or(asking.occasion) != asking.occasion) {
    throw Error("Another one was begun and is not finished.",
                "Without a name or a number, this command goes on with it.", Exit::usage);
  }
  const Pack pack = plan.pack_of(asking);
  Sitting sitting = plan.sitting_for(asking, pack);
  sit(sitting, person);
}

/// The occasion of the matter that who sits here has begun with this pack and not finished, or of a
/// new one; of a new one for what is set on the command line.
std::string begun_or_new(const PlanSession& plan, const Questionnaire& asking) {
  const auto person = at_keyboard(plan.env(), plan.people());
  auto occasion = asking.set.empty() ? begun(plan, asking.pack, person) : std::nullopt;
  if (occasion) return std::move(*occasion);
  return occasion_of_its_own(asking.pack, plan.env().now,
                             occasions_of_pack(plan.journal(), asking.pack));
}

class PlanDecide final : public Command {
 public:
  void declare(Options& options) override {
    options.value("decision", named_, "One that is there, to go on with it or to look at it again")
        .many("--set", set_, "An answer, as decision=..., preference=... or status=decided");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    Questionnaire asking{.pack = pack_id::kDecision,
                         .kind = PackKind::log,
                         .set = set_,
                         .go_on = "hearth plan decide"};
    if (named_) {
      const Decision decision = decision_named(plan);
      asking.occasion = decision.occasion;
      asking.heading = decision.matter;
    } else {
      asking.occasion = begun_or_new(plan, asking);
    }
    answer_matter(plan, asking);
    say_kept(env, "`hearth plan` shows it, with the number that goes on with it.");
    return Exit::ok;
  }

 private:
  Decision decision_named(const PlanSession& plan) const {
    const std::vector<Decision> decisions = plan.look().decisions;
    std::vector<std::string> matters;
    matters.reserve(decisions.size());
    for (const Decision& each : decisions) matters.push_back(each.matter);
    if (matters.empty()) {
      throw Error("There is no decision yet.", "`hearth plan decide` begins one.",
                  Exit::nothing_found);
    }
    return decisions[chosen(matters, *named_)];
  }

  std::optional<std::string> named_;
  std::vector<std::string> set_;
};

class PlanRitual final : public Command {
 public:
  void declare(Options& options) override {
    options.value("ritual", named_, "One that is there, to say more of it")
        .many("--set", set_, "An answer, as ritual=..., cue=... or felt=...")
        .flag("--done", done_, "Notes that it took place");
    declare_date(options, date_);
    options.flag("--end", end_, "Lets it go; one person is enough");
  }

  Exit run(Env& env) override {
    check_options();
    PlanSession plan(env);
    if (!named_) {
      ask(plan, std::nullopt);
    } else if (const Ritual ritual = ritual_named(plan); done_) {
      note_done(plan, ritual);
    } else if (end_) {
      note(plan, pack_id::kRitualEnd, ritual, {});
    } else {
      ask(plan, ritual);
    }
    say_kept(env, "`hearth plan` shows it, with the number that `--done` takes.");
    return Exit::ok;
  }

 private:
  void check_options() const {
    if ((done_ || end_) && !named_) {
      throw Error("It was not said which ritual.",
                  "Give its number or how its name begins, as `hearth plan` shows it.",
                  Exit::usage);
    }
    if (int{done_} + int{end_} + int{!set_.empty()} > 1) {
      throw Error("--done, --end and --set do not go together.", "Give one of them.", Exit::usage);
    }
    if (date_ && !done_) {
      throw Error("--date goes with --done.",
                  "As in `hearth plan ritual 1 --done --date yesterday`.", Exit::usage);
    }
  }

  void ask(PlanSession& plan, const std::optional<Ritual>& ritual) const {
    Questionnaire asking{.pack = pack_id::kRitual,
                         .kind = PackKind::log,
                         .set = set_,
                         .go_on = "hearth plan ritual"};
    asking.occasion = ritual ? ritual->occasion : begun_or_new(plan, asking);
    if (ritual) asking.heading = ritual->name;
    answer_matter(plan, asking);
  }

  Ritual ritual_named(const PlanSession& plan) const {
    const std::vector<Ritual> rituals = plan.look().rituals;
    std::vector<std::string> names;
    names.reserve(rituals.size());
    for (const Ritual& each : rituals) names.push_back(each.name);
    if (names.empty()) {
      throw Error("There is no ritual yet.", "`hearth plan ritual` writes one down.",
                  Exit::nothing_found);
    }
    return rituals[chosen(names, *named_)];
  }

  void note_done(PlanSession& plan, const Ritual& ritual) const {
    const Date day = local_date(when_from(date_, plan.env().now, plan.env().zone).at);
    note(plan, pack_id::kRitualDone, ritual,
         recorded(pack_id::kRitualDone, question_id::kLastDone, day, Share::shared));
  }

  /// Whoever it was that noted it: it belongs to all of them.
  static void note(PlanSession& plan, std::string_view pack, const Ritual& ritual,
                   std::optional<Answer> more) {
    PlanSession::Note note{std::string(pack), {}, {}, ritual.occasion};
    note.answers.push_back(recorded(pack, question_id::kRitual, ritual.name, Share::shared));
    if (more) note.answers.push_back(std::move(*more));
    plan.record({std::move(note)});
  }

  std::optional<std::string> named_, date_;
  std::vector<std::string> set_;
  bool done_ = false;
  bool end_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_decide() { return std::make_unique<PlanDecide>(); }

std::unique_ptr<Command> make_plan_ritual() { return std::make_unique<PlanRitual>(); }

}  // namespace hearth
