#include "hearth/plan/step.hpp"

#include <doctest/doctest.h>

#include "hearth/plan/event.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const StepWords kWords{"Hold hands", "affection", "low", "some time this week", "One finger", true};

Entry entry_of_step(const StepPlace& place) {
  Entry entry;
  entry.id = id(3);
  entry.entry = id(3);
  entry.kind = PackKind::plan;
  entry.pack = "step";
  entry.answers = step_answers(kWords, place);
  return entry;
}

Entry clearance(std::int64_t clock, const std::string& said, bool allowed) {
  Entry entry;
  entry.clock = {clock};
  entry.kind = PackKind::plan;
  entry.pack = "clearance";
  entry.answers = {recorded("clearance", "said", said, Share::shared),
                   recorded("clearance", "said_by", std::string("Dr. Wu"), Share::shared),
                   recorded("clearance", "said_on", *parse_date("2026-02-20"), Share::shared),
                   recorded("clearance", "allowed", allowed, Share::shared),
                   about("clearance", id(3))};
  return entry;
}

}  // namespace

TEST_CASE("a step is written and read back the same") {
  const std::vector<Entry> entries{entry_of_step({id(1), 2, {}})};
  const auto step = step_in(entries, id(3));
  REQUIRE(step);
  CHECK(step->words.title == kWords.title);
  CHECK(step->words.family == kWords.family);
  CHECK(step->words.energy == kWords.energy);
  CHECK(step->words.window == kWords.window);
  CHECK(step->words.smaller == kWords.smaller);
  CHECK(step->words.needs_clearance);
  CHECK_FALSE(step->clearance);
  CHECK_FALSE(step_in(entries, id(4)));
}

TEST_CASE("what is written of a step is the event that the fold expects") {
  std::vector<PlanEvent> events;
  add_plan_events(entry_of_step({id(1), 2, {}}), nullptr, events);
  add_plan_events(entry_of_step({id(1), 0, id(5)}), nullptr, events);
  REQUIRE(events.size() == 2);
  CHECK(events[0].act == PlanAct::step);
  CHECK(events[0].about == id(1));
  CHECK(events[0].place == 2);
  CHECK(events[1].act == PlanAct::split);
  CHECK(events[1].about == id(5));
}

TEST_CASE("its first text is its title, and ids are no text") {
  CHECK(text_of(entry_of_step({id(1), 2, id(5)})) == "Hold hands");
  Entry entry;
  entry.answers = {about("rest", id(3))};
  CHECK(text_of(entry).empty());
  CHECK(entry.answers.front().share == Share::overlap);
}

TEST_CASE("what the team said last counts, in whatever order it comes") {
  const std::vector<Entry> entries{clearance(9, "yes, gently", true), entry_of_step({}),
                                   clearance(4, "not yet", false)};
  const auto step = step_in(entries, id(3));
  REQUIRE(step->clearance);
  CHECK(step->clearance->said == "yes, gently");
  CHECK(step->clearance->by == "Dr. Wu");
  CHECK(step->clearance->on == parse_date("2026-02-20"));
  CHECK(step->clearance->allowed);
}

TEST_CASE("a smaller version takes little energy and keeps the rest") {
  const StepWords smaller = smaller_step(kWords, "One finger");
  CHECK(smaller.title == "One finger");
  CHECK(smaller.energy == "low");
  CHECK(smaller.smaller.empty());
  CHECK(smaller.needs_clearance);
  CHECK(smaller.window == kWords.window);
}
