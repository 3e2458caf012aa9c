#include "hearth/practice/session.hpp"

#include <algorithm>
#include <utility>

namespace hearth {
namespace {

using Bell = PracticeStep::Bell;
using Phase = PracticeFrame::Breathing::Phase;

constexpr int kMostNoes = 3;
constexpr std::int64_t kCueMs = 12'000;  ///< how long one is shown
constexpr int kFull = 1000;

/// A part of a breath: when it begins within the cycle, and how long it is.
struct PhaseSpan {
  Phase phase = Phase::in;
  std::int64_t begins = 0;
  std::int64_t lasts = 0;
};

PhaseSpan phase_at(const Breath& breath, std::int64_t elapsed) {
  std::int64_t begins = 0;
  const std::int64_t into = elapsed % breath.cycle();
  for (const auto& [phase, lasts] :
       {std::pair(Phase::in, breath.in), std::pair(Phase::hold_in, breath.hold_in),
        std::pair(Phase::out, breath.out)}) {
    if (into < begins + lasts) return {phase, begins, lasts};
    begins += lasts;
  }
  return {Phase::hold_out, begins, breath.hold_out};
}

PracticeFrame::Breathing breathing_at(const Breath& breath, std::int64_t elapsed) {
  const PhaseSpan span = phase_at(breath, elapsed);
  const std::int64_t into = elapsed % breath.cycle() - span.begins;
  const int part = static_cast<int>(into * kFull / std::max<std::int64_t>(span.lasts, 1));
  switch (span.phase) {
    case Phase::in:
      return {span.phase, part};
    case Phase::hold_in:
      return {span.phase, kFull};
    case Phase::out:
      return {span.phase, kFull - part};
    case Phase::hold_out:
      break;
  }
  return {Phase::hold_out, 0};
}

/// How many parts of breaths have begun within that time.
std::int64_t phases_begun(const Breath& breath, std::int64_t elapsed) {
  std::int64_t in_a_cycle = 0;
  std::int64_t in_this = 0;
  std::int64_t begins = 0;
  for (const std::int64_t lasts : {breath.in, breath.hold_in, breath.out, breath.hold_out}) {
    if (lasts == 0) continue;
    ++in_a_cycle;
    if (elapsed % breath.cycle() >= begins) ++in_this;
    begins += lasts;
  }
  return elapsed / breath.cycle() * in_a_cycle + in_this;
}

const Beat::Cue* cue_at(const Beat& beat, std::int64_t elapsed) {
  const Beat::Cue* last = nullptr;
  for (const Beat::Cue& cue : beat.cues) {
    if (cue.at_ms <= elapsed) last = &cue;
  }
  return last && elapsed < last->at_ms + kCueMs ? last : nullptr;
}

/// When a cue next comes or goes; the end of the beat if none does.
std::int64_t next_cue(const Beat& beat, std::int64_t elapsed) {
  std::int64_t next = beat.ms;
  for (const Beat::Cue& cue : beat.cues) {
    for (const std::int64_t at : {cue.at_ms, cue.at_ms + kCueMs}) {
      if (at > elapsed) next = std::min(next, at);
    }
  }
  return next;
}

std::int64_t next_phase(const Beat& beat, std::int64_t elapsed) {
  if (!beat.breath) return beat.ms;
  const PhaseSpan span = phase_at(*beat.breath, elapsed);
  return elapsed - elapsed % beat.breath->cycle() + span.begins + span.lasts;
}

}  // namespace

Session::Session(std::vector<Beat> beats) : beats_(std::move(beats)), noes_(beats_.size()) {
  begin(0);
}

void Session::begin(std::size_t beat) {
  at_ = std::min(beat, beats_.size());
  elapsed_ = 0;
  state_ = State::over;
  if (at_ == beats_.size()) return;
  ++number_;
  ring(Bell::start);
  ring(Bell::breath);
  state_ = State::runs;
  if (beats_[at_].ms == 0) finish_time();
}

/// What has no time waits at once, and asks where there is something to ask.
void Session::finish_time() {
  if (!beats_[at_].ask.empty()) {
    state_ = State::asks;
  } else if (beats_[at_].ms == 0) {
    state_ = State::waits;
  } else {
    next();
  }
}

void Session::ring(Bell when) {
  const Bell bell = beats_[at_].bell;
  const bool at_an_end = when == Bell::start || when == Bell::end;
  rang_ = rang_ || bell == when || (bell == Bell::both && at_an_end);
}

/// Within the beat, no further than its end.
void Session::pass(std::int64_t ms) {
  const Beat& beat = beats_[at_];
  const std::int64_t before = elapsed_;
  elapsed_ += ms;
  const bool breathes_on =
      beat.breath && elapsed_ < beat.ms &&
      phases_begun(*beat.breath, elapsed_) > phases_begun(*beat.breath, before);
  if (breathes_on) ring(Bell::breath);
  if (elapsed_ < beat.ms) return;
  ring(Bell::end);
  finish_time();
}

void Session::tick(std::int64_t ms) {
  rang_ = false;
  while (ms > 0 && !paused_ && state_ == State::runs) {
    const std::int64_t step = std::min(ms, beats_[at_].ms - elapsed_);
    ms -= step;
    pass(step);
  }
}

void Session::pause() {
  rang_ = false;
  if (state_ != State::over) paused_ = !paused_;
}

void Session::go_on() {
  rang_ = false;
  if (state_ != State::waits || paused_) return;
  ring(Bell::end);
  next();
}

void Session::answer(bool yes) {
  rang_ = false;
  if (state_ != State::asks || paused_) return;
  const bool goes_back = !yes && ++noes_[at_] <= kMostNoes;
  begin(goes_back ? beats_[at_].no_goes : at_ + 1);
}

void Session::end() {
  rang_ = false;
  if (state_ == State::over) return;
  state_ = State::over;
  at_ = beats_.size();
  paused_ = false;
  early_ = true;
}

PracticeFrame Session::frame() const {
  PracticeFrame frame{.at = at_, .number = number_, .rings = rang_};
  frame.over = state_ == State::over;
  frame.early = early_;
  frame.paused = paused_;
  if (frame.over) return frame;
  const Beat& beat = beats_[at_];
  frame.waits = state_ == State::waits;
  frame.asks = state_ == State::asks;
  if (beat.ms > 0) frame.gone = static_cast<int>(elapsed_ * kFull / beat.ms);
  if (beat.breath && state_ == State::runs) frame.breathing = breathing_at(*beat.breath, elapsed_);
  if (const Beat::Cue* cue = cue_at(beat, elapsed_)) frame.cue = cue->say;
  return frame;
}

std::optional<std::int64_t> Session::ms_to_change() const {
  if (state_ != State::runs || paused_) return std::nullopt;
  const Beat& beat = beats_[at_];
  const auto next = std::min({beat.ms, next_cue(beat, elapsed_), next_phase(beat, elapsed_)});
  return std::max<std::int64_t>(next - elapsed_, 1);
}

}  // namespace hearth
