#include "before.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/practice/practices.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostPeople = 6;
constexpr std::int64_t kMinuteMs = 60'000;

Error refused(const std::string& what, const std::string& hint) {
  return Error(what, hint, Exit::usage);
}

void check_names(const std::vector<std::string>& names) {
  std::vector<std::string> taken;
  for (const std::string& name : names) taken.push_back(checked_name(name, taken));
  if (names.size() > kMostPeople) {
    throw refused(tr("So many cannot take turns."), tr("Six at most."));
  }
}

void check(const Env& env, const Practice& practice, const PracticeWishes& wishes) {
  if (!can_ask(env)) {
    throw refused(tr("A practice runs at a terminal, and there is none."),
                  tr("`hearth practice show {}` prints it.", practice.id));
  }
  check_names(wishes.names);
  if (wishes.alone) check_for_one(practice);
  if (wishes.at && practice.agreement_needed) {
    throw refused(tr("This one begins when each of you has said yes, and not at a time."),
                  tr("Leave --at away."));
  }
}

/// Whoever takes part, in the order of turns as far as it is known.
std::vector<std::string> names_of(const PracticeWishes& wishes, const Agreed& agreed) {
  std::vector<std::string> names = wishes.names;
  if (names.empty()) names = agreed.names;
  if (names.empty()) names = names_without_names();
  if (wishes.alone) names.resize(1);
  return names;
}

bool takes_turns(const Practice& practice) {
  return std::ranges::any_of(practice.blocks, &PracticeBlock::per_person);
}

/// Asks who is first, where that is not said and matters. False if the person leaves.
bool put_in_order(Env& env, const Practice& practice, const PracticeWishes& wishes,
                  std::vector<std::string>& names) {
  const bool known = !wishes.names.empty() || names == names_without_names();
  if (known || names.size() < 2 || !takes_turns(practice)) return true;
  const bool one_leads = practice.lead == Practice::Lead::one;
  const auto first =
      choose(env.console, env.style, one_leads ? tr("Who leads?") : tr("Who begins?"), names, 0);
  if (!first) return false;
  const auto place = names.begin() + static_cast<std::ptrdiff_t>(*first);
  std::rotate(names.begin(), place, place + 1);
  return true;
}

/// Optional blocks that are wanted. False if the person leaves.
bool take_blocks(Env& env, const Practice& practice, PracticeChoices& choices) {
  for (const PracticeBlock& block : practice.blocks) {
    if (!block.optional) continue;
    const auto wanted =
        confirm(env.console, env.style, tr("With this part, too: {}?", block.title), false);
    if (wanted == Confirmed::left) return false;
    if (wanted == Confirmed::yes) choices.taken.insert(block.id);
  }
  return true;
}

/// One game after the other, until one is taken. False if the person leaves.
bool draw(Env& env, const Practice& practice, PracticeChoices& choices) {
  const auto games = drawable(practice, choices);
  if (games.empty()) return true;
  const std::vector<std::string> options{tr("this one"), tr("another")};
  auto at = static_cast<std::size_t>(env.clock.wall().ms) % games.size();
  for (;; at = (at + 1) % games.size()) {
    const auto said =
        choose(env.console, env.style, tr("Drawn: {}.", games[at]->title), options, 0);
    if (!said) return false;
    if (said == 1) continue;
    choices.drawn = games[at]->id;
    return true;
  }
}

/// What the team has said, which hearth cannot know.
Preliminaries::Verdict cleared(Env& env, const Practice& practice) {
  if (!practice.needs_clearance) return Preliminaries::Verdict::begins;
  const std::vector<std::string> options{tr("yes"), tr("not yet"), tr("it does not apply")};
  const auto said = choose(env.console, env.style,
                           tr("Has your own team said this is all right for the body it is about? "
                              "hearth cannot know."),
                           options, 1);
  if (!said) return Preliminaries::Verdict::left;
  return *said == 1 ? Preliminaries::Verdict::not_cleared : Preliminaries::Verdict::begins;
}

Preliminaries::Verdict consent(Env& env, const Practice& practice, const Preliminaries& before) {
  const Document page =
      before_page(practice, before.choices, before.agreed.terms, local_date(env.clock.wall()));
  const std::string question =
      before.choices.names.size() < 2
          ? tr("Is this all right for you now? If you are not sure, press n.")
          : tr("Each of you, aloud: is this all right now? If anybody says no, or waits, press n.");
  switch (confirm_document(env.console, env.style, page, question, false)) {
    case Confirmed::yes:
      return Preliminaries::Verdict::begins;
    case Confirmed::no:
      return Preliminaries::Verdict::declined;
    case Confirmed::left:
      break;
  }
  return Preliminaries::Verdict::left;
}

/// What a practice asks before it begins, if anybody likes to answer.
void ask_before(Env& env, const Practice& practice) {
  if (!asks(practice, SectionPlace::before)) return;
  const auto wanted = confirm(env.console, env.style, tr("Answer a few questions first?"), false);
  if (wanted == Confirmed::yes) note_practice(env, practice, SectionPlace::before);
}

PracticeChoices choices_of(const Env& env, const Practice& practice, const PracticeWishes& wishes) {
  PracticeChoices choices;
  choices.light = wishes.light;
  choices.by_key = wishes.by_key;
  choices.without = done_without(env);
  choices.words = words_of(env, "", practice.lang);
  return choices;
}

/// False if the person leaves before all is chosen.
bool choose_all(Env& env, const Practice& practice, const PracticeWishes& wishes,
                Preliminaries& before) {
  PracticeChoices& choices = before.choices;
  choices.names = names_of(wishes, before.agreed);
  set_minutes(practice, wishes.minutes, choices);
  if (!put_in_order(env, practice, wishes, choices.names)) return false;
  if (!take_blocks(env, practice, choices) || !draw(env, practice, choices)) return false;
  set_minutes(practice, wishes.minutes, choices);
  const std::int64_t length = choices.minutes.value_or(0) * kMinuteMs;
  const std::int64_t begins = before.start ? before.start->ms : env.clock.wall().ms;
  choices.until = local_clock(env.zone.at(begins + length));
  return true;
}

}  // namespace

Preliminaries before_practice(Env& env, const Practice& practice, const PracticeWishes& wishes) {
  check(env, practice, wishes);
  Preliminaries before;
  before.choices = choices_of(env, practice, wishes);
  if (wishes.at) before.start = start_meant(*wishes.at, env.clock.wall(), env.zone);
  if (practice.agreement_needed && !wishes.alone) {
    before.agreed = agreed_for(env, practice, wishes.names);
  }
  if (!choose_all(env, practice, wishes, before)) {
    before.verdict = Preliminaries::Verdict::left;
    return before;
  }
  ask_before(env, practice);
  before.verdict = cleared(env, practice);
  if (before.verdict == Preliminaries::Verdict::begins)
    before.verdict = consent(env, practice, before);
  return before;
}

}  // namespace hearth
