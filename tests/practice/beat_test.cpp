#include "hearth/practice/beat.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hearth;

namespace {

PracticeStep step(std::string id, std::string say, std::optional<int> seconds = {}) {
  PracticeStep step{.id = std::move(id), .say = std::move(say)};
  step.seconds = seconds;
  return step;
}

Practice with(std::vector<PracticeBlock> blocks) {
  Practice practice{.id = "p"};
  practice.blocks = std::move(blocks);
  return practice;
}

std::vector<std::string> said(const std::vector<Beat>& beats) {
  std::vector<std::string> all;
  for (const Beat& beat : beats) all.push_back(beat.say);
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a block for each person comes once for each, in the order of turns, in every round") {
  Practice practice = with({{.id = "b",
                             .title = "{name}'s turn",
                             .per_person = true,
                             .rounds = 2,
                             .steps = {step("s", "{name}, then {others}")}}});
  PracticeChoices choices{.names = {"Sam", "Alex"}};
  CHECK(said(beats_of(practice, choices)) ==
        Lines{"Sam, then Alex", "Alex, then Sam", "Sam, then Alex", "Alex, then Sam"});
  CHECK(beats_of(practice, choices).front().title == "Sam's turn");
  choices.names = {"Sam", "Alex", "Kim"};
  CHECK(said(beats_of(practice, choices)).front() == "Sam, then Alex and Kim");
}

TEST_CASE("a practice leaves nothing for one person that speaks of others") {
  PracticeStep alone = step("a", "{others}: rest your hand there");
  alone.alone = "Rest one hand on the other.";
  PracticeStep others = step("o", "Say what you heard.");
  others.turn = PracticeStep::Turn::others;
  PracticeStep asked = step("c", "A pause.");
  asked.check = SpokenCheck{"Was that it?", "a"};
  const Practice practice =
      with({{.id = "b",
             .title = "B",
             .per_person = true,
             .steps = {alone, others, step("n", "{name}: now"), step("all", "Breathe."), asked}}});
  const auto beats = beats_of(practice, {.names = {"Alex"}});
  CHECK(said(beats) == Lines{"Rest one hand on the other.", "Breathe.", "A pause."});
  CHECK(beats.back().ask.empty());
}

TEST_CASE("words for a tired body, and for plain lines, stand in for the usual ones") {
  PracticeStep one = step("s", "Stand up.");
  one.light = "Stay as you are.";
  one.plain = "Stand up, if you like.";
  const Practice practice = with({{.id = "b", .title = "B", .steps = {one}}});
  const Lines names{"A", "B"};
  CHECK(said(beats_of(practice, {.names = names})) == Lines{"Stand up."});
  CHECK(said(beats_of(practice, {.names = names, .light = true})) == Lines{"Stay as you are."});
  CHECK(said(beats_of(practice, {.names = names, .plain = true})) ==
        Lines{"Stand up, if you like."});
  CHECK(said(beats_of(practice, {.names = names, .light = true, .plain = true})) ==
        Lines{"Stay as you are."});
}

TEST_CASE("what stretches takes up what the chosen length leaves, to the millisecond") {
  PracticeStep long_one = step("long", "{others}: explore.");
  long_one.stretch = true;
  Practice practice = with({{.id = "start", .title = "S", .steps = {step("s", "Sit.", 20)}},
                            {.id = "turn", .title = "T", .per_person = true, .steps = {long_one}}});
  practice.lengths = {4, 8};
  const auto usual = beats_of(practice, {.names = {"A", "B"}});
  CHECK(length_ms(usual) == 4 * 60'000);
  CHECK(usual[1].ms == 110'000);
  const auto three = beats_of(practice, {.names = {"A", "B", "C"}, .minutes = 7});
  CHECK(length_ms(three) == 7 * 60'000);
  CHECK(fewest_minutes(practice, {.names = {"A", "B", "C"}}) == 1);
  CHECK(length_ms(beats_of(practice, {.names = {"A", "B"}, .minutes = 0})) == 30'000);
}

TEST_CASE("cues are spread over a step, or come after so many seconds, again and again") {
  PracticeStep one = step("s", "Listen.", 60);
  one.cues = {"Nothing to say yet."};
  const Practice spread = with({{.id = "b", .title = "B", .steps = {one}}});
  const auto beats = beats_of(spread, {.names = {"A", "B"}});
  REQUIRE(beats[0].cues.size() == 1);
  CHECK(beats[0].cues[0].at_ms == 30'000);
  one.cues = {"One", "Two"};
  one.every = 15;
  const auto timed = beats_of(with({{.id = "b", .title = "B", .steps = {one}}}), {.names = {"A"}});
  REQUIRE(timed[0].cues.size() == 3);
  CHECK(timed[0].cues[2].at_ms == 45'000);
  CHECK(timed[0].cues[2].say == "One");
}

TEST_CASE("by key nothing has a time, and cues are read with their step") {
  PracticeStep one = step("s", "Explore.", 60);
  one.cues = {"Warm or cool?"};
  one.breathe = Breath{4400, 0, 5600, 0};
  const Practice practice = with({{.id = "b", .title = "B", .steps = {one}}});
  const auto beats = beats_of(practice, {.names = {"A"}, .by_key = true});
  CHECK(beats[0].ms == 0);
  CHECK(beats[0].say == "Explore.\nWarm or cool?");
  CHECK_FALSE(beats[0].breath);
  CHECK(beats[0].cues.empty());
}

TEST_CASE("steps that need what somebody does without are left out, and such games not drawn") {
  PracticeStep look = step("look", "Look.");
  look.without = {Sense::sight};
  Practice practice =
      with({{.id = "see", .title = "See", .drawn = true, .steps = {look}},
            {.id = "hum", .title = "Hum", .drawn = true, .steps = {step("hum", "Hum.")}}});
  CHECK(drawable(practice, {.names = {"A", "B"}}).size() == 2);
  const auto fit = drawable(practice, {.names = {"A", "B"}, .without = {Sense::sight}});
  REQUIRE(fit.size() == 1);
  CHECK(fit.front()->id == "hum");
  CHECK(said(beats_of(practice, {.names = {"A"}, .drawn = "hum"})) == Lines{"Hum."});
  practice.blocks[0].drawn = false;
  CHECK(beats_of(practice, {.names = {"A"}, .without = {Sense::sight}}).empty());
}

TEST_CASE("lengths are said in words, and what waits for a key counts a little") {
  CHECK(spoken_length(5'000) == "5 seconds");
  CHECK(spoken_length(60'000) == "1 minute");
  CHECK(spoken_length(120'000) == "2 minutes");
  CHECK(spoken_length(110'000) == "1 min 50 s");
  CHECK(about_minutes(with({{.id = "b", .title = "B", .steps = {step("s", "Sit.", 20)}}})) == 1);
  CHECK(about_minutes(with({{.id = "b",
                             .title = "B",
                             .per_person = true,
                             .rounds = 3,
                             .steps = {step("s", "Say."), step("t", "Sit.", 20)}}})) == 4);
}

TEST_CASE("where one leads it is their turn alone") {
  Practice practice = with(
      {{.id = "b", .title = "B", .per_person = true, .steps = {step("s", "{name}, {others}")}}});
  practice.lead = Practice::Lead::one;
  CHECK(said(beats_of(practice, {.names = {"Sam", "Alex"}})) == Lines{"Sam, Alex"});
}

TEST_CASE("a no goes to its step within the same turn") {
  PracticeStep back = step("back", "{others}: say it back.", 60);
  PracticeStep right = step("right", "{name}: was that it?");
  right.check = SpokenCheck{"Was that it?", "back"};
  const Practice practice =
      with({{.id = "b", .title = "B", .per_person = true, .rounds = 2, .steps = {back, right}}});
  const auto beats = beats_of(practice, {.names = {"A", "B"}});
  REQUIRE(beats.size() == 8);
  for (std::size_t n = 1; n < 8; n += 2) CHECK(beats[n].no_goes == n - 1);
}

TEST_CASE("the time and words of one's own stand in their marks") {
  const Practice practice =
      with({{.id = "b", .title = "B", .steps = {step("s", "Back at {time}, {word:care_team}.")}}});
  const auto beats =
      beats_of(practice, {.names = {"A"}, .until = "21:40", .words = {{"care_team", "our nurse"}}});
  CHECK(beats[0].say == "Back at 21:40, our nurse.");
}
