#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

/// The part of the pack that each answers alone, under the words that are to be agreed to: they
/// stand before the first question, and behind every `?`.
Pack about_agreement(Pack pack, const Agreement& agreement) {
  const std::string words = fmt::format("{}", fmt::join(terms(agreement), "\n"));
  std::erase_if(pack.sections,
                [](const Section& section) { return section.audience == Audience::together; });
  for (Section& section : pack.sections) {
    for (Question& question : section.questions) question.why = words + "\n" + question.why;
  }
  pack.intro = words + "\n\n" + pack.intro;
  return pack;
}

class PlanAgree final : public Command {
 public:
  void declare(Options& options) override {
    options.value("agreement", named_, "One that is there, to sign it or to look at it again")
        .flag("--new", new_, "Another one, though one waits for your word")
        .many("--set", set_, "An answer, as scope=..., sign=yes, still_fits=change");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    if (named_) {
      again(plan, plan.agreement(named_), writer(env, plan.people()));
    } else if (const auto waits = waiting(plan)) {
      again(plan, *waits, writer(env, plan.people()));
    } else {
      make(plan, plan.author_of({.pack = pack_id::kAgreement, .set = set_}));
    }
    say_kept(env, "`hearth plan` shows what is agreed, and what waits for a yes.");
    return Exit::ok;
  }

 private:
  /// The first one that who sits here has not signed, unless they are about to write another. It is
  /// never signed unseen.
  std::optional<Agreement> waiting(const PlanSession& plan) const {
    const auto person = at_keyboard(plan.env(), plan.people());
    if (!person || new_ || !set_.empty()) return std::nullopt;
    for (Agreement& each : plan.agreements()) {
      if (!each.in_force && !is_signed(plan, each.id, person->id)) return std::move(each);
    }
    return std::nullopt;
  }

  bool says_scope() const {
    const auto says = [](const std::string& word) { return word.starts_with("scope="); };
    return std::ranges::any_of(set_, says);
  }

  /// The words together, then a signature of whoever is here, each alone.
  void make(PlanSession& plan, const std::optional<Person>& person) const {
    check_words();
    plan.answer({.pack = pack_id::kAgreement,
                 .set = set_,
                 .go_on = "hearth plan agree",
                 .check = [&](const Entry& entry) { refuse_unfit(entry, plan.today()); }},
                std::nullopt);
    const Agreement made = written(plan, plan.state().agreements.back());  // the newest
    if (person) return sign(plan, made, *person);
    if (!set_.empty()) return;
    for (const Person& each : present(plan.people())) {
      const Handed handed = hand_over(plan.env().console, plan.env().style, turn_of(each.name));
      if (handed == Handed::left) {
        throw Error("Left. The words are written down.", "`hearth plan agree 1` takes a yes to it.",
                    Exit::left);
      }
      if (handed == Handed::over) sign(plan, made, each);
    }
  }

  static void refuse_unfit(const Entry& entry, Date today) {
    if (trimmed(said_in(entry, question_id::kScope)).empty()) throw nothing_written();
    const auto expires = day_in(entry, "expires");
    if (!expires || *expires >= today) return;
    throw Error("The last day of this agreement has passed already, so it would hold for nobody.",
                "Nothing was written. Give another day, or none.", Exit::usage);
  }

  static Error nothing_written() {
    return Error("Nothing was written down.", "Say at least what it is about: scope.", Exit::usage);
  }

  /// What has no scope is about nothing.
  void check_words() const {
    if (!set_.empty() && !says_scope()) throw nothing_written();
  }

  static Agreement written(const PlanSession& plan, const WrittenAgreement& newest) {
    for (Agreement& each : plan.agreements()) {
      if (each.id == newest.id) return std::move(each);
    }
    throw Error("The agreement is written down, and was ended at once by somebody else.",
                "`hearth plan agree` writes another one.");
  }

  void sign(PlanSession& plan, const Agreement& agreement, const Person& person) const {
    ask_alone(plan, pack_id::kAgreement, agreement, person);
  }

  /// Who has signed is asked whether it still fits; who has not, to sign.
  void again(PlanSession& plan, const Agreement& agreement, const Person& person) const {
    const bool signed_already = is_signed(plan, agreement.id, person.id);
    ask_alone(plan, signed_already ? pack_id::kAgreementReview : pack_id::kAgreement, agreement,
              person);
  }

  void ask_alone(PlanSession& plan, const std::string& pack, const Agreement& agreement,
                 const Person& person) const {
    const Questionnaire asking{.pack = pack,
                               .set = set_,
                               .also = plan.yes_to(pack, person, Topic::terms, agreement.id),
                               .wish = DraftWish::record,
                               .go_on = "hearth plan agree",
                               .heading = agreement.scope};
    Pack asked = plan.pack_of(asking);
    if (set_.empty()) asked = about_agreement(std::move(asked), agreement);
    plan.answer(asking, asked, person);
  }

  static bool is_signed(const PlanSession& plan, const Uuid& agreement, const Uuid& person) {
    return has_signed(plan.state(), agreement, person);
  }

  std::optional<std::string> named_;
  std::vector<std::string> set_;
  bool new_ = false;
};

class PlanEnd final : public Command {
 public:
  void declare(Options& options) override {
    options.value("agreement", named_, "Its number, or how it begins");
  }

  /// At once: nobody is asked anything, and who it was is written down nowhere.
  Exit run(Env& env) override {
    PlanSession plan(env);
    const Agreement agreement = plan.agreement(named_);
    plan.record(
        {{pack_id::kAgreementEnd, std::nullopt, {about(pack_id::kAgreementEnd, agreement.id)}}});
    env.console.note(as_sentence("It has ended: " + printable(agreement.scope)) + "\n");
    return Exit::ok;
  }

 private:
  std::optional<std::string> named_;
};

}  // namespace

std::unique_ptr<Command> make_plan_agree() { return std::make_unique<PlanAgree>(); }

std::unique_ptr<Command> make_plan_end() { return std::make_unique<PlanEnd>(); }

}  // namespace hearth
