#include "hearth/plan/state.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Uuid kAlex = id(1);
const Uuid kSam = id(2);
const Uuid kLadder = id(10);
const Date kToday = *parse_date("2026-03-01");

/// A history that is written down as it happens.
class History {
 public:
  History() {
    add(std::nullopt, PlanAct::ladder, {}, kLadder);
    for (int n = 11; n <= 13; ++n) {
      add(std::nullopt, PlanAct::step, kLadder, id(n)).place = n;
    }
  }

  PlanEvent& add(std::optional<Uuid> author, PlanAct act, Uuid about = {}, Uuid subject = {}) {
    PlanEvent event;
    event.id = id(static_cast<int>(events.size()) + 100);
    event.clock = {(1'800'000'000'000 + static_cast<std::int64_t>(events.size())) * 65536};
    event.author = author;
    event.act = act;
    event.about = about;
    event.subject = subject;
    event.until = plus_days(kToday, kHoldsForDays);
    if (author) event.given = given_now(state(), *author, topic_of(act), about);
    events.push_back(event);
    return events.back();
  }

  void wishes(const Uuid& author, StepWish wish, int step) {
    add(author, PlanAct::wish, id(step)).wish = wish;
  }

  void both_want(int step) {
    add(kAlex, PlanAct::want, id(step));
    add(kSam, PlanAct::want, id(step));
  }

  static Topic topic_of(PlanAct act) {
    if (act == PlanAct::sign || act == PlanAct::unsign) return Topic::terms;
    return act == PlanAct::wish ? Topic::onward : Topic::step;
  }

  PlanState state() const {
    const auto as_it_is = [](std::string_view text) { return std::string(text); };
    return plan_state(events, sight({}, people, "", as_it_is));
  }
  bool is_active(Date day = kToday) const { return active(state(), people, day); }
  Uuid current() const { return state().course.current.value(); }

  std::vector<PlanEvent> events;
  std::vector<Person> people{person(1, "Alex", "2026-01-01T00:00:00Z"),
                             person(2, "Sam", "2026-01-01T00:00:00Z")};
};

}  // namespace

TEST_CASE("a ladder begins at its first step, and nobody has wanted it yet") {
  const History history;
  CHECK(history.current() == id(11));
  CHECK_FALSE(history.is_active());
  CHECK_FALSE(active({}, history.people, kToday));
}

TEST_CASE("a step is active once each has said yes to it, and until the first yes runs out") {
  History history;
  history.add(kAlex, PlanAct::want, id(11));
  CHECK_FALSE(history.is_active());
  history.add(kSam, PlanAct::want, id(11)).until = plus_days(kToday, 3);
  CHECK(history.is_active());
  CHECK(history.is_active(plus_days(kToday, 3)));
  CHECK_FALSE(history.is_active(plus_days(kToday, 4)));
}

TEST_CASE("a yes to another step is no yes to this one") {
  History history;
  history.add(kAlex, PlanAct::want, id(11));
  history.add(kSam, PlanAct::want, id(12));
  CHECK_FALSE(history.is_active());
}

TEST_CASE("anybody takes their yes back, whatever they call it") {
  for (const PlanAct act : {PlanAct::not_yet, PlanAct::taken_back}) {
    History history;
    history.both_want(11);
    history.add(kSam, act);
    CHECK_FALSE(history.is_active());
    history.add(kAlex, PlanAct::want, id(11));
    CHECK_FALSE(history.is_active());
    history.add(kSam, PlanAct::want, id(11));
    CHECK(history.is_active());
  }
}

TEST_CASE("wishing for something else than this step takes the yes to it along") {
  for (const StepWish wish : {StepWish::smaller, StepWish::rest, StepWish::different}) {
    History history;
    history.both_want(11);
    history.wishes(kSam, wish, 11);
    CHECK_FALSE(history.is_active());
  }
  History again;
  again.both_want(11);
  again.wishes(kSam, StepWish::again, 11);
  CHECK(again.is_active());
}

TEST_CASE("a plan can go on once each of them wishes for it, and then asks anew") {
  History history;
  history.both_want(11);
  history.wishes(kAlex, StepWish::next, 11);
  CHECK_FALSE(all_onward(history.state(), history.people));
  history.wishes(kSam, StepWish::next, 11);
  CHECK(all_onward(history.state(), history.people));
  CHECK(history.current() == id(11));
  history.add(std::nullopt, PlanAct::next, id(11));
  CHECK(history.current() == id(12));
  CHECK_FALSE(history.is_active());
  CHECK_FALSE(all_onward(history.state(), history.people));
}

TEST_CASE("the same move from two devices is made once") {
  History history;
  history.add(std::nullopt, PlanAct::next, id(11));
  history.add(std::nullopt, PlanAct::next, id(11));
  CHECK(history.current() == id(12));
}

TEST_CASE("after the last step it stays where it is") {
  History history;
  for (const int step : {11, 12, 13}) {
    history.wishes(kAlex, StepWish::next, step);
    history.wishes(kSam, StepWish::next, step);
    history.add(kAlex, PlanAct::next, id(step));
  }
  CHECK(history.current() == id(13));
}

TEST_CASE("going back needs one person, and a yes of before does not come back") {
  History history;
  history.both_want(11);
  history.wishes(kAlex, StepWish::next, 11);
  history.wishes(kSam, StepWish::next, 11);
  history.add(kAlex, PlanAct::next, id(11));
  history.both_want(12);
  history.add(kSam, PlanAct::back, id(12));
  CHECK(history.current() == id(11));
  CHECK_FALSE(history.is_active());
  history.add(kSam, PlanAct::back, id(11));
  CHECK(history.current() == id(11));
}

TEST_CASE("a smaller step comes before the one it is made from, and is where they are then") {
  History history;
  history.both_want(11);
  history.add(std::nullopt, PlanAct::split, id(11), id(20));
  CHECK(history.current() == id(20));
  CHECK(history.state().course.steps == std::vector{id(20), id(11), id(12), id(13)});
  CHECK_FALSE(history.is_active());
}

TEST_CASE("a new ladder takes the place of the old one") {
  History history;
  history.both_want(11);
  history.add(std::nullopt, PlanAct::ladder, {}, id(30));
  CHECK_FALSE(history.state().course.current);
  history.add(std::nullopt, PlanAct::step, kLadder, id(14));
  CHECK(history.state().course.steps.empty());
  history.add(std::nullopt, PlanAct::step, id(30), id(31));
  CHECK(history.current() == id(31));
}

TEST_CASE("no yes outlasts somebody's coming or going, and the way so far stays as it is") {
  History history;
  history.add(std::nullopt, PlanAct::next, id(11));
  history.both_want(12);
  history.add(std::nullopt, PlanAct::agreement, {}, id(40));
  history.add(kAlex, PlanAct::sign, id(40));
  history.add(kSam, PlanAct::sign, id(40));
  REQUIRE(history.is_active());
  history.people.push_back(person(3, "Kim", "2030-01-01T00:00:00Z"));
  CHECK(history.current() == id(12));
  CHECK_FALSE(history.is_active());
  history.people.back().left = moment("2030-02-01T00:00:00Z");
  CHECK(history.current() == id(12));
  CHECK_FALSE(history.is_active());
  const PlanState gone = history.state();
  CHECK_FALSE(in_force(gone, gone.agreements.at(0), history.people, kToday));
  history.both_want(12);
  CHECK(history.is_active());
}

TEST_CASE("other words for the step that people are on are nobody's wish yet") {
  History history;
  history.both_want(11);
  PlanState state = history.state();
  state.sight.words[id(12)] = "other words";
  CHECK(active(state, history.people, kToday));
  state.sight.words[id(11)] = "other words";
  CHECK_FALSE(active(state, history.people, kToday));
}

TEST_CASE("what a clock says gives no permission and takes none away") {
  History history;
  history.both_want(11);
  history.add(kSam, PlanAct::not_yet, id(11)).clock = {1};
  CHECK_FALSE(history.is_active());
  history.add(kSam, PlanAct::want, id(11)).clock = {2};
  CHECK(history.is_active());
}

TEST_CASE("a withdrawal that a yes did not know of wins over it") {
  History history;
  history.both_want(11);
  const History before = history;
  history.add(kSam, PlanAct::not_yet, id(11));
  PlanEvent late = history.events.back();
  History other = before;
  other.add(kSam, PlanAct::want, id(11)).clock = {INT64_MAX};
  REQUIRE(other.is_active());
  other.events.push_back(late);
  CHECK_FALSE(other.is_active());
  other.add(kSam, PlanAct::want, id(11));
  CHECK(other.is_active());
}

TEST_CASE("of two words that know nothing of each other each has to hold") {
  History history;
  history.both_want(11);
  History other = history;
  history.add(kSam, PlanAct::want, id(11)).until = plus_days(kToday, 2);
  other.add(kSam, PlanAct::want, id(11)).id = id(250);
  history.events.push_back(other.events.back());
  CHECK(history.is_active(plus_days(kToday, 2)));
  CHECK_FALSE(history.is_active(plus_days(kToday, 3)));
}

TEST_CASE("words that somebody saw before they were replaced are not what stands now") {
  History history;
  history.both_want(11);
  history.events.back().given.words = "as it was";
  CHECK_FALSE(history.is_active());
}

TEST_CASE(
    "an agreement is in force while everybody's signature stands and its day has not passed") {
  History history;
  history.add(std::nullopt, PlanAct::agreement, {}, id(40));
  const auto force = [&](Date day = kToday) {
    const PlanState state = history.state();
    return in_force(state, state.agreements.at(0), history.people, day);
  };
  history.add(kAlex, PlanAct::sign, id(40));
  CHECK_FALSE(force());
  history.add(kSam, PlanAct::sign, id(40));
  CHECK(force());
  CHECK(force(plus_days(kToday, kHoldsForDays)));
  CHECK_FALSE(force(plus_days(kToday, kHoldsForDays + 1)));
  history.add(kAlex, PlanAct::unsign, id(40));
  CHECK_FALSE(force());
  history.add(kAlex, PlanAct::sign, id(40));
  CHECK(force());
  history.add(kSam, PlanAct::end, id(40));
  history.add(kSam, PlanAct::sign, id(40));
  history.add(kAlex, PlanAct::sign, id(40));
  CHECK_FALSE(force());
}

TEST_CASE("of two things written at the same tick the one that takes away counts") {
  History history;
  history.both_want(11);
  history.add(kSam, PlanAct::not_yet).id = id(1);
  history.events.back().clock = history.events[history.events.size() - 2].clock;
  CHECK_FALSE(history.is_active());
}

TEST_CASE("the same revision from two devices counts once") {
  History history;
  history.both_want(11);
  history.add(std::nullopt, PlanAct::agreement, {}, id(40));
  const PlanState state = history.state();
  const std::vector<PlanEvent> again = history.events;
  history.events.insert(history.events.end(), again.begin(), again.end());
  CHECK(history.state().course == state.course);
  CHECK(history.state().agreements == state.agreements);
  CHECK(history.is_active());
}
