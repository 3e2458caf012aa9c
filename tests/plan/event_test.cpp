#include "hearth/plan/event.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry plan_entry(const std::string& pack,
                 const std::vector<std::pair<std::string, Value>>& answers = {}) {
  Entry entry;
  entry.id = entry.entry = id(8);
  entry.author = id(1);
  entry.clock = {77};
  entry.at = moment("2026-03-01T23:30:00+01:00");
  entry.kind = PackKind::plan;
  entry.pack = pack;
  for (const auto& [question, value] : answers) {
    entry.answers.push_back(answer(text(question), value, Share::overlap));
  }
  return entry;
}

std::optional<PlanEvent> plan_event(const Entry& entry, const Entry* before = nullptr) {
  std::vector<PlanEvent> events;
  add_plan_events(entry, before, events);
  REQUIRE(events.size() <= 1);
  return events.empty() ? std::nullopt : std::optional(events.front());
}

PlanAct act_of(const Entry& entry, const Entry* before = nullptr) {
  return plan_event(entry, before).value().act;
}

const Value kStep = std::vector{to_string(id(5))};

Value word(const char* text) { return std::string(text); }

}  // namespace

TEST_CASE("a yes to a step holds until a day that was said, else for thirty days") {
  const auto event = plan_event(plan_entry("want", {{"about", kStep}, {"want", word("yes")}}));
  REQUIRE(event);
  CHECK(event->act == PlanAct::want);
  CHECK(event->about == id(5));
  CHECK(event->author == id(1));
  CHECK(event->clock == HybridTime{77});
  CHECK(event->until == *parse_date("2026-03-31"));
  const Date day = *parse_date("2026-03-05");
  CHECK(plan_event(plan_entry("want", {{"want", word("yes")}, {"until", day}}))->until == day);
}

TEST_CASE("anything but a yes is none, and a skip says nothing") {
  CHECK(act_of(plan_entry("want", {{"want", word("not_yet")}})) == PlanAct::not_yet);
  CHECK(act_of(plan_entry("want", {{"want", word("perhaps")}})) == PlanAct::not_yet);
  CHECK_FALSE(plan_event(plan_entry("want", {{"want", Skipped{}}})));
  CHECK_FALSE(plan_event(plan_entry("want")));
  CHECK(act_of(plan_entry("rest")) == PlanAct::not_yet);
}

TEST_CASE("steps stand on a ladder, or before the one they are a smaller version of") {
  const auto step = plan_event(plan_entry("step", {{"ladder", kStep}, {"place", 2.0}}));
  CHECK(step->act == PlanAct::step);
  CHECK(step->subject == id(8));
  CHECK(step->about == id(5));
  CHECK(step->place == 2.0);
  const auto split = plan_event(plan_entry("step", {{"ladder", word("x")}, {"smaller_of", kStep}}));
  CHECK(split->act == PlanAct::split);
  CHECK(split->about == id(5));
}

TEST_CASE("each wish after a step is known, and no other") {
  constexpr std::array kWishes{"again", "smaller", "rest", "different", "next"};
  for (std::size_t n = 0; n < kWishes.size(); ++n) {
    const auto event = plan_event(plan_entry("step-review", {{"wish", word(kWishes[n])}}));
    CHECK(event->wish == static_cast<StepWish>(n));
  }
  CHECK_FALSE(plan_event(plan_entry("step-review", {{"wish", word("faster")}})));
}

TEST_CASE("an agreement is its revision, so that other words need new signatures") {
  Entry terms = plan_entry("agreement", {{"scope", word("touch")}});
  terms.author.reset();
  CHECK(act_of(terms) == PlanAct::agreement);
  CHECK(plan_event(terms)->subject == terms.id);
  CHECK(plan_event(terms)->until == *parse_date("2026-03-31"));
  CHECK(act_of(plan_entry("agreement", {{"sign", word("yes")}})) == PlanAct::sign);
  CHECK(act_of(plan_entry("agreement", {{"sign", word("not_yet")}})) == PlanAct::unsign);
  CHECK_FALSE(plan_event(plan_entry("agreement")));
  CHECK(act_of(plan_entry("agreement-review", {{"still_fits", word("yes")}})) == PlanAct::sign);
  CHECK(act_of(plan_entry("agreement-review", {{"still_fits", word("change")}})) ==
        PlanAct::unsign);
  CHECK(act_of(plan_entry("agreement-review", {{"still_fits", word("end")}})) == PlanAct::end);
  CHECK(act_of(plan_entry("agreement-end")) == PlanAct::end);
}

TEST_CASE("what was undone or erased takes permission away and gives none") {
  for (const EntryState state : {EntryState::undone, EntryState::erased}) {
    for (const char* pack : {"want", "rest", "step-review"}) {
      Entry entry = plan_entry(pack, {{"want", word("yes")}});
      entry.state = state;
      CHECK(act_of(entry) == PlanAct::taken_back);
      CHECK(plan_event(entry)->author == id(1));
    }
    for (const char* pack : {"next", "back", "step", "ladder"}) {
      Entry entry = plan_entry(pack);
      entry.state = state;
      CHECK(act_of(entry) == PlanAct::taken_back);
      CHECK_FALSE(plan_event(entry)->author.has_value());
    }
    Entry entry = plan_entry("agreement-end", {{"about", kStep}});
    entry.state = state;
    CHECK(act_of(entry) == PlanAct::taken_back);
  }
}

TEST_CASE("a signature that was undone is taken from that agreement alone") {
  const Entry before = plan_entry("agreement", {{"about", kStep}, {"sign", word("yes")}});
  Entry undone = plan_entry("agreement");
  undone.state = EntryState::undone;
  CHECK(act_of(undone, &before) == PlanAct::taken_back);
  CHECK(plan_event(undone, &before)->about == id(5));
}

TEST_CASE("an edit gives no permission, whatever it says") {
  const auto edited = [](Entry entry) {
    entry.id = id(9);
    return entry;
  };
  CHECK(act_of(edited(plan_entry("want", {{"want", word("yes")}}))) == PlanAct::not_yet);
  CHECK(act_of(edited(plan_entry("agreement", {{"sign", word("yes")}}))) == PlanAct::unsign);
  CHECK(act_of(edited(plan_entry("agreement-review", {{"still_fits", word("yes")}}))) ==
        PlanAct::unsign);
  const auto wish = plan_event(edited(plan_entry("step-review", {{"wish", word("next")}})));
  CHECK(wish->wish == StepWish::again);
}

TEST_CASE("a ladder and its steps stay where they were begun, whatever clock edits them") {
  for (const char* pack : {"ladder", "step"}) {
    Entry entry = plan_entry(pack, {{"ladder", kStep}});
    entry.id = id(9);
    entry.began = {5000};
    entry.clock = {4000};
    const auto event = plan_event(entry);
    CHECK(event->clock == HybridTime{5000});
    CHECK(event->id == entry.entry);
  }
}

TEST_CASE("what a yes was given to comes back from its answers") {
  const Given given{"words", "people", {id(3), id(4)}};
  Entry entry = plan_entry("want", {{"want", word("yes")}});
  for (const Answer& answer : given_answers("want", given)) entry.answers.push_back(answer);
  CHECK(plan_event(entry)->given == given);
  CHECK(text_of(entry) == "yes");
}

TEST_CASE("what nobody confirmed counts for nothing, but for a rest") {
  for (const char* pack : {"want", "step-review", "agreement", "step", "next"}) {
    Entry entry = plan_entry(pack, {{"want", word("yes")}, {"wish", word("next")}});
    entry.standing = Standing::unconfirmed;
    CHECK_FALSE(plan_event(entry));
  }
  Entry rest = plan_entry("rest");
  rest.standing = Standing::unconfirmed;
  CHECK(plan_event(rest)->act == PlanAct::not_yet);
}

TEST_CASE("words on what somebody wants are told from what is only described") {
  for (const char* pack : {"want", "rest", "step-review", "next", "back", "activities"}) {
    CHECK(is_word_of_plan(plan_entry(pack)));
  }
  CHECK(is_word_of_plan(plan_entry("agreement")));
  Entry terms = plan_entry("agreement");
  terms.author.reset();
  CHECK_FALSE(is_word_of_plan(terms));
  CHECK_FALSE(is_word_of_plan(plan_entry("step")));
  CHECK_FALSE(is_word_of_plan(plan_entry("afterwards")));
}

TEST_CASE("what is not of a plan's moves is no event") {
  CHECK_FALSE(plan_event(plan_entry("afterwards")));
  CHECK_FALSE(plan_event(plan_entry("activities")));
  Entry other = plan_entry("want", {{"want", word("yes")}});
  other.kind = PackKind::log;
  CHECK_FALSE(plan_event(other));
}
