#include "random_practice.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace hearth::test {
namespace {

constexpr std::array kSenses{Sense::sight, Sense::hands, Sense::voice, Sense::hearing};

bool lacks(const PracticeStep& step, const PracticeChoices& choices) {
  for (const Sense sense : step.without) {
    if (choices.without.contains(sense)) return true;
  }
  return false;
}

bool shown(const PracticeStep& step, const PracticeChoices& choices) {
  if (lacks(step, choices)) return false;
  if (choices.names.size() > 1 || !step.alone.empty()) return true;
  const bool names = step.say.find('{') != std::string::npos;
  return !names && step.turn != PracticeStep::Turn::others;
}

bool shown(const PracticeBlock& block, const PracticeChoices& choices) {
  if (block.drawn) return choices.drawn == block.id;
  if (block.optional) return choices.taken.contains(block.id);
  return true;
}

}  // namespace

void Chance::give_time(PracticeStep& step, bool may_stretch) {
  if (may_stretch && one_in(3)) {
    step.stretch = true;
  } else if (!one_in(4)) {
    step.seconds = between(5, 90);
  }
  if (!step.stretch && !step.seconds) return;
  if (one_in(4)) step.breathe = Breath{4400, one_in(4) ? 1000 : 0, 5600, one_in(4) ? 500 : 0};
  for (int n = between(0, 3); n > 0; --n) step.cues.push_back(fmt::format("cue {}", n));
  if (!step.cues.empty() && one_in(2)) step.every = between(5, 60);
}

PracticeStep Chance::step(const PracticeBlock& block, int number, bool may_stretch) {
  PracticeStep step{.id = fmt::format("{}_{}", block.id, number), .say = "do"};
  if (block.per_person) {
    step.turn = static_cast<PracticeStep::Turn>(between(0, 2));
    if (one_in(2)) step.say = one_in(2) ? "{name}: do" : "{others}: do";
    if (one_in(3)) step.others = "wait";
  }
  if (one_in(2)) step.alone = "do, alone";
  if (one_in(4)) step.light = "do, lying down";
  if (one_in(5)) step.without = {kSenses.at(static_cast<std::size_t>(between(0, 3)))};
  step.bell = static_cast<PracticeStep::Bell>(between(0, 4));
  give_time(step, may_stretch);
  return step;
}

PracticeBlock Chance::block(int number) {
  PracticeBlock block{.id = fmt::format("b{}", number), .title = "Block", .steps = {}};
  block.per_person = one_in(2);
  block.rounds = between(1, 3);
  block.optional = one_in(4);
  block.drawn = !block.optional && one_in(4);
  bool may_stretch = true;
  for (int n = between(1, 4); n > 0; --n) {
    block.steps.push_back(step(block, n, may_stretch));
    may_stretch = may_stretch && !block.steps.back().stretch;
  }
  for (PracticeStep& step : block.steps) {
    const auto any = static_cast<std::size_t>(between(0, static_cast<int>(block.steps.size()) - 1));
    if (one_in(5)) step.check = SpokenCheck{"Was that it?", block.steps[any].id};
  }
  return block;
}

Practice Chance::practice() {
  Practice practice{.id = "any"};
  for (int n = between(1, 4); n > 0; --n) practice.blocks.push_back(block(n));
  const bool stretches = std::ranges::any_of(practice.blocks, [](const PracticeBlock& block) {
    return std::ranges::any_of(block.steps, &PracticeStep::stretch);
  });
  if (one_in(5)) practice.lead = Practice::Lead::one;
  if (stretches) practice.lengths = {between(1, 60)};
  return practice;
}

PracticeChoices Chance::choices(const Practice& practice) {
  const std::vector<std::string> all{"Alex", "Sam", "Kim"};
  PracticeChoices choices{.names = {all.begin(), all.begin() + between(1, 3)}};
  choices.light = one_in(3);
  choices.plain = one_in(3);
  choices.by_key = one_in(10);
  for (const Sense sense : kSenses) {
    if (one_in(8)) choices.without.insert(sense);
  }
  for (const PracticeBlock& block : practice.blocks) {
    if (block.optional && one_in(2)) choices.taken.insert(block.id);
  }
  const auto games = drawable(practice, choices);
  if (!games.empty()) choices.drawn = games.front()->id;
  if (takes_a_length(practice)) {
    choices.minutes = fewest_minutes(practice, choices) + between(0, 30);
  }
  return choices;
}

std::vector<std::string> steps_expected(const Practice& practice, const PracticeChoices& choices) {
  std::vector<std::string> ids;
  for (const PracticeBlock& block : practice.blocks) {
    if (!shown(block, choices)) continue;
    const bool one_leads = practice.lead == Practice::Lead::one;
    const std::size_t times = block.per_person && !one_leads ? choices.names.size() : 1;
    for (std::size_t n = 0; n < times * static_cast<std::size_t>(block.rounds); ++n) {
      for (const PracticeStep& step : block.steps) {
        if (shown(step, choices)) ids.push_back(step.id);
      }
    }
  }
  return ids;
}

}  // namespace hearth::test
