#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "hearth/plan/state.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kHistories = 100'000;
const Date kToday = *parse_date("2026-03-01");
const std::vector<Person> kPeople{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};

std::vector<Date> days_around() {
  std::vector<Date> days;
  for (int n = -1; n < 8; ++n) days.push_back(plus_days(kToday, n));
  return days;
}
const std::vector<Date> kDays = days_around();

/// Small numbers, so that things meet: ten steps and agreements in all, two people, few ticks.
class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }
  auto& engine() { return engine_; }

 private:
  std::minstd_rand engine_;
};

PlanEvent random_event(Chance& chance, int number) {
  constexpr PlanAct kActs[]{PlanAct::want,  PlanAct::want,       PlanAct::want,   PlanAct::not_yet,
                            PlanAct::wish,  PlanAct::wish,       PlanAct::next,   PlanAct::back,
                            PlanAct::sign,  PlanAct::sign,       PlanAct::unsign, PlanAct::end,
                            PlanAct::split, PlanAct::taken_back, PlanAct::ladder, PlanAct::step};
  PlanEvent event;
  event.act = kActs[chance.below(16)];
  event.id = id(number + 100);
  event.clock = {(1'800'000'000'000 + chance.below(40)) * 65536};
  event.author = id(1 + chance.below(2));
  if (chance.below(20) == 0) event.author.reset();
  event.about = id(chance.below(4) ? 11 : 10 + chance.below(4));
  event.subject = id(event.act == PlanAct::ladder ? 10 : 11 + chance.below(5));
  event.place = chance.below(4);
  event.until = kDays[static_cast<std::size_t>(chance.below(9))];
  event.wish = chance.below(2) ? StepWish::next : static_cast<StepWish>(chance.below(5));
  return event;
}

bool removes(const PlanEvent& event) {
  return event.act == PlanAct::not_yet || event.act == PlanAct::taken_back ||
         (event.act == PlanAct::wish &&
          (event.wish != StepWish::again && event.wish != StepWish::next));
}

bool speaks_of(const PlanEvent& event, const Uuid& step) {
  return event.about == step || event.about == Uuid{} || event.act == PlanAct::ladder;
}

bool concerns(const PlanEvent& event) {
  return removes(event) || event.act == PlanAct::want || event.act == PlanAct::ladder ||
         event.act == PlanAct::split || event.act == PlanAct::next || event.act == PlanAct::back;
}

/// What its author knew of when they wrote it: mostly all that there was, sometimes less.
void write_down(std::vector<PlanEvent>& events, PlanEvent event, Chance& chance) {
  const int all = static_cast<int>(events.size());
  const int known = chance.below(6) ? all : chance.below(all);
  for (int n = 0; n < known && event.author; ++n) {
    const PlanEvent& seen = events[static_cast<std::size_t>(n)];
    const bool theirs = !seen.author || seen.author == event.author;
    if (theirs && speaks_of(seen, event.about)) event.given.after.push_back(seen.id);
  }
  events.push_back(std::move(event));
}

/// A ladder of two steps and an agreement, then anything at all.
std::vector<PlanEvent> random_history(Chance& chance) {
  std::vector<PlanEvent> events;
  const auto first = [&](PlanAct act, int about, int subject) {
    PlanEvent event;
    event.id = id(subject + 60);
    event.clock = {(1'799'000'000'000 + subject) * 65536};
    event.act = act;
    event.about = id(about);
    event.subject = id(subject);
    event.until = kDays[4];
    events.push_back(event);
  };
  first(PlanAct::ladder, 0, 10);
  first(PlanAct::step, 10, 11);
  first(PlanAct::step, 10, 12);
  first(PlanAct::agreement, 0, 13);
  const int more = 4 + chance.below(8);
  for (int n = 0; n < more; ++n) write_down(events, random_event(chance, n), chance);
  return events;
}

/// Counts what broke a rule, so that one wrong rule is one failure and not a hundred thousand.
template <class Broken>
int breaches(unsigned seed, const Broken& broken) {
  Chance chance(seed);
  int count = 0;
  for (int n = 0; n < kHistories; ++n) {
    const std::vector<PlanEvent> events = random_history(chance);
    if (broken(events, chance)) ++count;
  }
  return count;
}

/// Told without the fold: whatever that person said of the step, and every move, was known to a
/// word of theirs, but for yeses that have not run out.
bool stands(const std::vector<PlanEvent>& events, const Uuid& person, const Uuid& step) {
  bool anything = false;
  for (const PlanEvent& event : events) {
    if (!speaks_of(event, step) || !concerns(event)) continue;
    if (event.author && event.author != person) continue;
    const bool known = std::ranges::any_of(events, [&](const PlanEvent& later) {
      const bool theirs = later.author == person && speaks_of(later, step) && concerns(later);
      return theirs && std::ranges::count(later.given.after, event.id) > 0;
    });
    if (known) continue;
    if (event.act != PlanAct::want || !event.author || event.until < kToday) return false;
    anything = true;
  }
  return anything;
}

}  // namespace

TEST_CASE("a step is never active without a standing yes of every person") {
  int actives = 0;
  const int broken = breaches(1, [&](const auto& events, Chance&) {
    const PlanState state = plan_state(events);
    if (!active(state, kPeople, kToday)) return false;
    ++actives;
    const Uuid step = *state.course.current;
    return !stands(events, id(1), step) || !stands(events, id(2), step);
  });
  CHECK(broken == 0);
  CHECK(actives > 1000);  // else nothing was looked at
}

TEST_CASE("a withdrawal holds at once and after everything else, until that person says yes") {
  int were_active = 0;
  const int broken = breaches(2, [&](std::vector<PlanEvent> events, Chance& chance) {
    if (active(plan_state(events), kPeople, kToday)) ++were_active;
    PlanEvent withdrawal = random_event(chance, 90);
    withdrawal.act = chance.below(2) ? PlanAct::not_yet : PlanAct::taken_back;
    withdrawal.author = id(1 + chance.below(2));
    withdrawal.about = {};
    events.push_back(withdrawal);
    if (active(plan_state(events), kPeople, kToday)) return true;
    for (int n = 0; n < 4; ++n) {
      const PlanEvent later = random_event(chance, 91 + n);
      if (later.act == PlanAct::want && later.author == withdrawal.author) continue;
      write_down(events, later, chance);
    }
    return active(plan_state(events), kPeople, kToday);
  });
  CHECK(broken == 0);
  CHECK(were_active > 1000);
}

TEST_CASE("any order of the same entries folds to the same state") {
  const int broken = breaches(3, [](const auto& events, Chance& chance) {
    std::vector<PlanEvent> shuffled = events;
    if (chance.below(2)) shuffled.push_back(events[static_cast<std::size_t>(chance.below(5))]);
    std::shuffle(shuffled.begin(), shuffled.end(), chance.engine());
    const PlanState one = plan_state(shuffled);
    const PlanState other = plan_state(events);
    return one.course != other.course || one.agreements != other.agreements ||
           active(one, kPeople, kToday) != active(other, kPeople, kToday) ||
           all_onward(one, kPeople) != all_onward(other, kPeople);
  });
  CHECK(broken == 0);
}

TEST_CASE("time alone can only take permission away") {
  int ran_out = 0;
  const int broken = breaches(4, [&](const auto& events, Chance&) {
    const PlanState state = plan_state(events);
    bool step = true;
    std::vector<bool> force(state.agreements.size(), true);
    for (std::size_t day = 1; day < kDays.size(); ++day) {
      const Date today = kDays[day];
      const bool now = active(state, kPeople, today);
      if (now && !step) return true;
      if (!now && step && day > 1) ++ran_out;
      step = now;
      for (std::size_t n = 0; n < force.size(); ++n) {
        const bool in = in_force(state, state.agreements[n], kPeople, today);
        if (in && !force[n]) return true;
        force[n] = in;
      }
    }
    return false;
  });
  CHECK(broken == 0);
  CHECK(ran_out > 500);
}

TEST_CASE("an agreement that one person has ended is never in force again") {
  int ended = 0;
  const int broken = breaches(5, [&](const auto& events, Chance&) {
    const PlanState state = plan_state(events);
    const bool end = std::ranges::any_of(events, [](const PlanEvent& event) {
      return event.act == PlanAct::end && event.about == id(13);
    });
    if (!end) return false;
    ++ended;
    return in_force(state, state.agreements.at(0), kPeople, kToday);
  });
  CHECK(broken == 0);
  CHECK(ended > 1000);
}
