#include "hearth/practice/beat.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kLeastStretch = 5 * kSecond;
constexpr std::string_view kTimeMark = "{time}";

/// Whose turn it is, in words. In a block for all it is nobody's.
Names turn_of(const PracticeChoices& choices, std::optional<std::size_t> person) {
  Names names{"", "", choices.words};
  if (!person) return names;
  std::vector<std::string> others = choices.names;
  names.name = choices.names[*person];
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(*person));
  if (others.empty()) return names;
  const std::string last = std::exchange(others.back(), "");
  others.pop_back();
  names.others = others.empty() ? last : tr("{} and {}", fmt::join(others, ", "), last);
  return names;
}

std::string spoken(std::string text, const Names& names, const std::string& until) {
  for (auto at = text.find(kTimeMark); at != std::string::npos;
       at = text.find(kTimeMark, at + until.size())) {
    text.replace(at, kTimeMark.size(), until);
  }
  return filled(text, names);
}

bool names_somebody(std::string_view text) {
  return text.find("{name}") != text.npos || text.find("{others}") != text.npos;
}

bool is_alone(const PracticeChoices& choices) { return choices.names.size() < 2; }

/// Nothing of it is left for one person where it is for others or names them.
bool is_for(const PracticeStep& step, const PracticeChoices& choices) {
  const bool lacks = std::ranges::any_of(
      step.without, [&](Sense sense) { return choices.without.contains(sense); });
  if (lacks) return false;
  if (!is_alone(choices) || !step.alone.empty()) return true;
  return step.turn != PracticeStep::Turn::others && !names_somebody(step.say);
}

bool is_for(const PracticeBlock& block, const PracticeChoices& choices) {
  if (block.drawn) return block.id == choices.drawn;
  return !block.optional || choices.taken.contains(block.id);
}

const std::string& wording_for(const PracticeStep& step, const PracticeChoices& choices) {
  if (is_alone(choices) && !step.alone.empty()) return step.alone;
  if (choices.light && !step.light.empty()) return step.light;
  if (choices.plain && !step.plain.empty()) return step.plain;
  return step.say;
}

/// A block as it comes once: of a block for each, once for each person.
struct Run {
  const PracticeBlock* block = nullptr;
  std::optional<std::size_t> person = {};
};

/// Where one leads it is their turn alone.
std::size_t turns_in(const Practice& practice, const PracticeChoices& choices) {
  const std::size_t people = choices.names.size();
  return practice.lead == Practice::Lead::one ? std::min<std::size_t>(people, 1) : people;
}

std::vector<Run> runs_of(const Practice& practice, const PracticeChoices& choices) {
  const std::size_t turns = turns_in(practice, choices);
  std::vector<Run> runs;
  for (const PracticeBlock& block : practice.blocks) {
    if (!is_for(block, choices)) continue;
    for (int round = 0; round < block.rounds; ++round) {
      if (!block.per_person) runs.push_back({&block, {}});
      for (std::size_t n = 0; block.per_person && n < turns; ++n) {
        runs.push_back({&block, n});
      }
    }
  }
  return runs;
}

std::vector<const PracticeStep*> steps_of(const PracticeBlock& block,
                                          const PracticeChoices& choices) {
  std::vector<const PracticeStep*> steps;
  for (const PracticeStep& step : block.steps) {
    if (is_for(step, choices)) steps.push_back(&step);
  }
  return steps;
}

/// What is fixed, and how many share the rest.
struct Times {
  std::int64_t fixed = 0;
  std::int64_t stretching = 0;
};

Times times_of(const Practice& practice, const PracticeChoices& choices) {
  Times times;
  for (const Run& run : runs_of(practice, choices)) {
    for (const PracticeStep* step : steps_of(*run.block, choices)) {
      times.fixed += step->seconds.value_or(0) * kSecond;
      times.stretching += step->stretch ? 1 : 0;
    }
  }
  return times;
}

/// Hands out what there is to stretch over, to the millisecond.
class Stretch {
 public:
  Stretch(std::int64_t whole, const Times& times)
      : left_(std::max(whole - times.fixed, times.stretching * kLeastStretch)),
        sharing_(times.stretching) {}

  std::int64_t next() {
    const std::int64_t share = left_ / sharing_--;
    left_ -= share;
    return share;
  }

 private:
  std::int64_t left_;
  std::int64_t sharing_;
};

std::vector<Beat::Cue> cues_of(const PracticeStep& step, std::int64_t ms, const Names& names) {
  std::vector<Beat::Cue> cues;
  if (step.cues.empty()) return cues;
  const auto count = static_cast<std::int64_t>(step.cues.size());
  const std::int64_t apart = step.every ? *step.every * kSecond : ms / (count + 1);
  for (std::int64_t n = 1; n * apart < ms && (step.every || n <= count); ++n) {
    const auto& say = step.cues[static_cast<std::size_t>((n - 1) % count)];
    cues.push_back({n * apart, filled(say, names)});
  }
  return cues;
}

/// Without time there is nothing to pace: the cues are read with the step.
void put_by_key(Beat& beat, const PracticeStep& step, const Names& names) {
  beat.ms = 0;
  for (const std::string& cue : step.cues) beat.say += "\n" + filled(cue, names);
}

void put_on_time(Beat& beat, const PracticeStep& step, std::int64_t ms, const Names& names) {
  beat.ms = ms;
  beat.breath = step.breathe;
  beat.cues = cues_of(step, ms, names);
}

Beat beat_of(const PracticeStep& step, const std::string& title, const Names& names,
             const PracticeChoices& choices) {
  Beat beat{.step = step.id,
            .title = spoken(title, names, choices.until),
            .say = spoken(wording_for(step, choices), names, choices.until)};
  if (!is_alone(choices)) beat.others = spoken(step.others, names, choices.until);
  beat.bell = step.bell;
  beat.show = step.show;
  beat.look = step.look;
  if (step.check && !is_alone(choices)) beat.ask = spoken(step.check->ask, names, choices.until);
  return beat;
}

/// A no goes to that step within the same run; where it was left out for these people, to itself.
std::size_t place_of(const std::string& step, const std::vector<Beat>& beats, std::size_t from,
                     std::size_t itself) {
  for (std::size_t n = from; n < beats.size(); ++n) {
    if (beats[n].step == step) return n;
  }
  return itself;
}

void add_run(const Run& run, const PracticeChoices& choices, Stretch& stretch,
             std::vector<Beat>& beats) {
  const std::size_t from = beats.size();
  const Names names = turn_of(choices, run.person);
  const auto steps = steps_of(*run.block, choices);
  for (const PracticeStep* step : steps) {
    Beat beat = beat_of(*step, run.block->title, names, choices);
    const std::int64_t ms = step->stretch ? stretch.next() : step->seconds.value_or(0) * kSecond;
    if (choices.by_key || ms == 0) {
      put_by_key(beat, *step, names);
    } else {
      put_on_time(beat, *step, ms, names);
    }
    beats.push_back(std::move(beat));
  }
  for (std::size_t n = 0; n < steps.size(); ++n) {
    if (!steps[n]->check) continue;
    beats[from + n].no_goes = place_of(steps[n]->check->no, beats, from, from + n);
  }
}

}  // namespace

std::vector<const PracticeBlock*> drawable(const Practice& practice,
                                           const PracticeChoices& choices) {
  std::vector<const PracticeBlock*> found;
  for (const PracticeBlock& block : practice.blocks) {
    const bool fits = std::ranges::all_of(
        block.steps, [&](const PracticeStep& step) { return is_for(step, choices); });
    if (block.drawn && fits) found.push_back(&block);
  }
  return found;
}

std::vector<Beat> beats_of(const Practice& practice, const PracticeChoices& choices) {
  const Times times = times_of(practice, choices);
  const int minutes =
      choices.minutes.value_or(takes_a_length(practice) ? practice.lengths.front() : 0);
  Stretch stretch(minutes * kMinute, times);
  std::vector<Beat> beats;
  for (const Run& run : runs_of(practice, choices)) add_run(run, choices, stretch, beats);
  return beats;
}

int fewest_minutes(const Practice& practice, const PracticeChoices& choices) {
  const Times times = times_of(practice, choices);
  const std::int64_t ms = times.fixed + times.stretching * kLeastStretch;
  return static_cast<int>((ms + kMinute - 1) / kMinute);
}

std::string spoken_length(std::int64_t ms) {
  const auto seconds = static_cast<std::size_t>((ms + kSecond / 2) / kSecond);
  const std::size_t minutes = seconds / 60;
  if (minutes == 0) return trn("{} second", "{} seconds", seconds, seconds);
  if (seconds % 60 == 0) return trn("{} minute", "{} minutes", minutes, minutes);
  return tr("{} min {} s", minutes, seconds % 60);
}

int about_minutes(const Practice& practice, PracticeChoices choices) {
  constexpr std::int64_t kPerKey = 20 * kSecond;
  const auto games = drawable(practice, choices);
  if (choices.drawn.empty() && !games.empty()) choices.drawn = games.front()->id;
  const std::vector<Beat> beats = beats_of(practice, choices);
  const auto keys = std::ranges::count(beats, 0, &Beat::ms);
  const std::int64_t waiting = takes_a_length(practice) ? 0 : keys * kPerKey;
  return static_cast<int>(
      std::max<std::int64_t>((length_ms(beats) + waiting + kMinute / 2) / kMinute, 1));
}

std::int64_t length_ms(const std::vector<Beat>& beats) {
  return std::accumulate(beats.begin(), beats.end(), std::int64_t{0},
                         [](std::int64_t sum, const Beat& beat) { return sum + beat.ms; });
}

}  // namespace hearth
