// 20,000 practices made by chance, and people who do anything at any moment.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "hearth/practice/session.hpp"
#include "random_practice.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr unsigned kSessions = 20'000;

enum class Event { tick, pause, go_on, yes, no, end };

struct Happens {
  Event event = Event::tick;
  std::int64_t ms = 0;
};

void happen(Session& session, const Happens& happens) {
  switch (happens.event) {
    case Event::tick:
      return session.tick(happens.ms);
    case Event::pause:
      return session.pause();
    case Event::go_on:
      return session.go_on();
    case Event::yes:
      return session.answer(true);
    case Event::no:
      return session.answer(false);
    case Event::end:
      return session.end();
  }
}

Happens anything(Chance& chance, bool may_end) {
  switch (chance.between(0, may_end ? 12 : 11)) {
    case 0:
      return {Event::pause};
    case 1:
    case 2:
      return {Event::go_on};
    case 3:
      return {Event::yes};
    case 4:
      return {Event::no};
    case 12:
      return {Event::end};
    default:
      return {Event::tick, chance.between(0, 40'000)};
  }
}

PracticeFrame without_bell(PracticeFrame frame) {
  frame.rings = false;
  return frame;
}

/// Moves on by what it waits for, a piece of time at most.
std::int64_t move_on(Session& session, Chance& chance) {
  const PracticeFrame frame = session.frame();
  if (frame.paused) return session.pause(), 0;
  if (frame.waits) return session.go_on(), 0;
  if (frame.asks) return session.answer(true), 0;
  const auto most = static_cast<int>(*session.ms_to_change());
  const std::int64_t ms = chance.between(1, most);
  session.tick(ms);
  return ms;
}

std::int64_t time_of(const std::vector<std::string>& steps, const Practice& practice,
                     const PracticeChoices& choices) {
  std::int64_t ms = 0;
  bool stretches = false;
  for (const PracticeBlock& block : practice.blocks) {
    for (const PracticeStep& step : block.steps) {
      const auto times = std::ranges::count(steps, step.id);
      ms += times * step.seconds.value_or(0) * 1000;
      stretches = stretches || (step.stretch && times > 0);
    }
  }
  if (choices.by_key) return 0;
  return stretches ? std::int64_t{*choices.minutes} * 60'000 : ms;
}

/// Goes through all of it, with a pause now and then, in which time passes.
void goes_through(const Practice& practice, const PracticeChoices& choices, Chance& chance) {
  Session session(beats_of(practice, choices));
  const auto expected = steps_expected(practice, choices);
  std::vector<std::string> seen;
  std::size_t number = 0;
  std::int64_t ms = 0;
  while (!session.frame().over) {
    if (session.frame().number != number) {
      seen.push_back(session.current()->step);
      number = session.frame().number;
    }
    if (chance.one_in(5)) {
      session.pause();
      const PracticeFrame before = without_bell(session.frame());
      session.tick(chance.between(1, 10'000'000));
      REQUIRE(session.frame() == before);
    }
    ms += move_on(session, chance);
  }
  REQUIRE(seen == expected);
  REQUIRE(std::abs(ms - time_of(expected, practice, choices)) <= 1000);
  REQUIRE_FALSE(session.frame().early);
}

/// Whatever happens, it shows what these people are to see, and nothing after its end.
void stays_within(const Practice& practice, const PracticeChoices& choices, Chance& chance) {
  const auto expected = steps_expected(practice, choices);
  const std::vector<Beat> beats = beats_of(practice, choices);
  Session one(beats);
  Session other(beats);
  for (int n = 0; n < 40; ++n) {
    const Happens happens = anything(chance, true);
    happen(one, happens);
    happen(other, happens);
    const PracticeFrame frame = one.frame();
    REQUIRE(frame == other.frame());
    if (happens.event == Event::end) REQUIRE(frame.over);
    if (frame.over) REQUIRE(one.current() == nullptr);
    if (!frame.over) {
      REQUIRE(std::ranges::find(expected, one.current()->step) != expected.end());
    }
  }
  one.end();
  const PracticeFrame ended = one.frame();
  REQUIRE(ended.over);
  for (int n = 0; n < 10; ++n) {
    happen(one, anything(chance, true));
    REQUIRE(without_bell(one.frame()) == ended);
  }
}

/// Time in pieces is the same time.
void takes_time_in_pieces(const Practice& practice, const PracticeChoices& choices,
                          Chance& chance) {
  Session whole(beats_of(practice, choices));
  Session pieces = whole;
  for (int n = 0; n < 20; ++n) {
    const std::int64_t one = chance.between(0, 30'000);
    const std::int64_t other = chance.between(0, 30'000);
    whole.tick(one + other);
    pieces.tick(one);
    pieces.tick(other);
    REQUIRE(without_bell(whole.frame()) == without_bell(pieces.frame()));
    const Happens happens = anything(chance, false);
    happen(whole, happens);
    happen(pieces, happens);
  }
}

/// Until the time that is said, nothing changes but bars.
void changes_when_said(const Practice& practice, const PracticeChoices& choices, Chance& chance) {
  Session session(beats_of(practice, choices));
  for (int n = 0; n < 10; ++n) {
    happen(session, anything(chance, false));
    const auto ms = session.ms_to_change();
    if (!ms) continue;
    const PracticeFrame before = session.frame();
    session.tick(*ms - 1);
    PracticeFrame after = session.frame();
    after.gone = before.gone;
    after.rings = before.rings;
    if (after.breathing && before.breathing) after.breathing->full = before.breathing->full;
    REQUIRE(after == before);
  }
}

/// Also for somebody to whom it was never it.
void comes_to_an_end(const Practice& practice, const PracticeChoices& choices) {
  const std::vector<Beat> beats = beats_of(practice, choices);
  const auto checks = static_cast<std::size_t>(
      std::ranges::count_if(beats, [](const Beat& beat) { return !beat.ask.empty(); }));
  Session session(beats);
  while (!session.frame().over) {
    session.tick(std::int64_t{24} * 60 * 60 * 1000);
    session.go_on();
    session.answer(false);
    REQUIRE(session.frame().number <= beats.size() * (1 + 3 * checks));
  }
}

}  // namespace

TEST_CASE("any practice, whatever people do: shown as written, over at once, in the time chosen") {
  for (unsigned seed = 0; seed < kSessions; ++seed) {
    CAPTURE(seed);
    Chance chance(seed);
    const Practice practice = chance.practice();
    const PracticeChoices choices = chance.choices(practice);
    goes_through(practice, choices, chance);
    stays_within(practice, choices, chance);
    takes_time_in_pieces(practice, choices, chance);
    changes_when_said(practice, choices, chance);
    comes_to_an_end(practice, choices);
  }
}
