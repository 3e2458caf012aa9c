#include "hearth/plan/catalogue.hpp"

#include <doctest/doctest.h>

#include <set>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Tree shipped(std::string_view path) {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == path) return *parse_toml(prompt.text).tree;
  }
  FAIL("no such list");
  return {};
}

}  // namespace

TEST_CASE("the shipped activities are read whole, each with a name of its own") {
  const auto activities = read_activities(shipped("plan/activities.toml"));
  CHECK(activities.size() > 40);
  std::set<std::string> ids;
  for (const Activity& activity : activities) {
    ids.insert(activity.id);
    CHECK_FALSE(activity.family.empty());
    CHECK_FALSE(activity.energy.empty());
  }
  CHECK(ids.size() == activities.size());
}

TEST_CASE("the shipped ladders are read whole, and no step has a day") {
  for (const char* path :
       {"plan/ladder-touch.toml", "plan/ladder-talk.toml", "plan/ladder-movement.toml"}) {
    const LadderWords ladder = read_ladder(shipped(path));
    CHECK(ladder.steps.size() >= 4);
    for (const StepWords& step : ladder.steps) {
      CHECK_FALSE(step.title.empty());
      CHECK_FALSE(step.window.empty());
      CHECK_FALSE(step.smaller.empty());
      CHECK_FALSE(parse_date(step.window));
    }
  }
  CHECK(read_ladder(shipped("plan/ladder-touch.toml")).steps.back().needs_clearance);
}

TEST_CASE("what is no list gives nothing") {
  CHECK(read_activities({}).empty());
  CHECK(read_ladder(*parse_toml("step = 1").tree).steps.empty());
}

TEST_CASE("people add activities of their own") {
  Entry entry;
  entry.entry = id(7);
  entry.kind = PackKind::plan;
  entry.pack = "activity";
  entry.answers = {answer(text("name"), std::string("Dance in the kitchen"), Share::shared)};
  Entry gone = entry;
  gone.state = EntryState::undone;
  const auto own = own_activities(std::vector{entry, gone});
  REQUIRE(own.size() == 1);
  CHECK(own[0].name == "Dance in the kitchen");
  CHECK(own[0].id.starts_with("own_0707"));
  CHECK(step_from(own[0]).title == own[0].name);
}
