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
  constexpr PlanAct kActs[]{PlanAct::want,   PlanAct::want,       PlanAct::want,   PlanAct::not_yet,
                            PlanAct::wish,   PlanAct::wish,       PlanAct::next,   PlanAct::back,
                            PlanAct::sign,   PlanAct::sign,       PlanAct::unsign, PlanAct::end,
                            PlanAct::split,  PlanAct::taken_back, PlanAct::ladder, PlanAct::step,
                            PlanAct::changed};
  PlanEvent event;
  event.act = kActs[chance.below(17)];
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
  for (int n = 0; n < more; ++n) events.push_back(random_event(chance, n));
  return events;
}

bool removes(const PlanEvent& event) {
  return event.act == PlanAct::not_yet || event.act == PlanAct::taken_back ||
         (event.act == PlanAct::wish &&
          (event.wish != StepWish::again && event.wish != StepWish::next));
}

bool of(const PlanEvent& event, const Uuid& person) {
  return !event.author || event.author == person;
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

std::vector<PlanEvent> in_order(std::vector<PlanEvent> events) {
  std::stable_sort(events.begin(), events.end(), [](const PlanEvent& a, const PlanEvent& b) {
    return std::tuple(a.clock, removes(a), a.id) < std::tuple(b.clock, removes(b), b.id);
  });
  return events;
}

/// Told without the fold: the newest of what a person said about permission is a yes to that step
/// which has not run out.
bool stands(const std::vector<PlanEvent>& ordered, const Uuid& person, const Uuid& step) {
  for (auto event = ordered.rbegin(); event != ordered.rend(); ++event) {
    if (!of(*event, person)) continue;
    if (removes(*event)) return false;
    if (event->act == PlanAct::want && event->about == step && event->author) {
      return kToday <= event->until;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("a step is never active without a standing yes of every person") {
  int actives = 0;
  const int broken = breaches(1, [&](const auto& events, Chance&) {
    const PlanState state = plan_state(events);
    if (!active(state, kPeople, kToday)) return false;
    ++actives;
    const auto ordered = in_order(events);
    return !stands(ordered, id(1), *state.current) || !stands(ordered, id(2), *state.current);
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
    withdrawal.clock = {1'800'000'000'100 * 65536};
    events.push_back(withdrawal);
    if (active(plan_state(events), kPeople, kToday)) return true;
    for (int n = 0; n < 4; ++n) {
      PlanEvent later = random_event(chance, 91 + n);
      later.clock = {(1'800'000'000'101 + n) * 65536};
      if (later.act == PlanAct::want && later.author == withdrawal.author) continue;
      events.push_back(later);
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
    return plan_state(shuffled) != plan_state(events);
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
        const bool in = in_force(state.agreements[n], kPeople, today);
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
    const bool end = std::any_of(events.begin(), events.end(), [](const PlanEvent& event) {
      return event.act == PlanAct::end && event.about == id(13);
    });
    if (!end) return false;
    ++ended;
    return in_force(state.agreements.at(0), kPeople, kToday);
  });
  CHECK(broken == 0);
  CHECK(ended > 1000);
}
