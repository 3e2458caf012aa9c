#include "hearth/plan/consent.hpp"

#include <doctest/doctest.h>

#include "hearth/plan/step.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Uuid kAlex = id(1);
const Uuid kStep = id(11);

PlanEvent word(int number, PlanAct act, std::vector<Uuid> after = {}) {
  PlanEvent event;
  event.id = id(number);
  event.author = kAlex;
  event.act = act;
  event.about = kStep;
  event.given.after = std::move(after);
  return event;
}

std::size_t yeses(std::vector<PlanEvent> events) {
  return Consent(std::move(events)).yes_of(kAlex, Topic::step, kStep).size();
}

std::string as_it_is(std::string_view text) { return std::string(text); }

std::vector<Person> couple() {
  return {person(1, "Alex", "2026-01-01T00:00:00Z"), person(2, "Sam", "2026-01-01T00:00:00Z")};
}

Entry step_entry(const char* title) {
  Entry entry;
  entry.id = entry.entry = kStep;
  entry.kind = PackKind::plan;
  entry.pack = "step";
  entry.answers = step_answers({title, "", "", "", "", false}, {id(10), 1, {}});
  return entry;
}

}  // namespace

TEST_CASE("a word replaces what it was said after, and nothing else") {
  const PlanEvent yes = word(20, PlanAct::want);
  const PlanEvent no = word(21, PlanAct::not_yet);
  CHECK(yeses({yes}) == 1);
  CHECK(yeses({yes, no}) == 0);
  CHECK(yeses({no, yes}) == 0);
  CHECK(yeses({yes, no, word(22, PlanAct::want, {id(21)})}) == 2);
  CHECK(yeses({yes, no, word(22, PlanAct::want, {id(20), id(21)})}) == 1);
  CHECK(yeses({}) == 0);
}

TEST_CASE("a move that somebody did not know of takes their yes away") {
  PlanEvent next = word(30, PlanAct::next);
  next.author.reset();
  CHECK(yeses({word(20, PlanAct::want), next}) == 0);
  CHECK(yeses({word(20, PlanAct::want, {id(30)}), next}) == 1);
  PlanEvent ladder = next;
  ladder.act = PlanAct::ladder;
  ladder.about = {};
  CHECK(yeses({word(20, PlanAct::want), ladder}) == 0);
  PlanEvent elsewhere = next;
  elsewhere.about = id(12);
  CHECK(yeses({word(20, PlanAct::want), elsewhere}) == 1);
}

TEST_CASE("what others say is theirs") {
  PlanEvent other = word(21, PlanAct::not_yet);
  other.author = id(2);
  CHECK(yeses({word(20, PlanAct::want), other}) == 1);
}

TEST_CASE("words that name each other are no yes") {
  CHECK(yeses({word(20, PlanAct::want, {id(21)}), word(21, PlanAct::want, {id(20)})}) == 0);
}

TEST_CASE("what was erased speaks of everything that it may have spoken of") {
  PlanEvent gone = word(21, PlanAct::taken_back);
  gone.about = {};
  CHECK(yeses({word(20, PlanAct::want), gone}) == 0);
  const Consent consent({word(20, PlanAct::want), gone});
  CHECK(consent.said_before(kAlex, Topic::step, kStep) == std::vector{id(20), id(21)});
  CHECK(consent.said_before(kAlex, Topic::terms, id(40)) == std::vector{id(21)});
}

TEST_CASE("what is seen changes with the words, their version, the people and a restore") {
  const auto seen = [](const Entry& entry, const std::vector<Person>& people,
                       const char* restored = "") {
    const Sight made = sight(std::vector{entry}, people, restored, as_it_is);
    return std::pair(made.words_of(kStep), made.people);
  };
  const auto before = seen(step_entry("a walk"), couple());
  CHECK(seen(step_entry("a walk"), couple()) == before);
  CHECK(seen(step_entry("a long walk"), couple()).first != before.first);
  Entry again = step_entry("a walk");
  again.id = id(99);
  CHECK(seen(again, couple()).first != before.first);
  std::vector<Person> three = couple();
  three.push_back(person(3, "Kim", "2026-02-01T00:00:00Z"));
  const auto joined = seen(step_entry("a walk"), three).second;
  CHECK(joined != before.second);
  three.back().left = moment("2026-02-02T00:00:00Z");
  const auto gone = seen(step_entry("a walk"), three).second;
  CHECK(gone != before.second);
  CHECK(gone != joined);
  CHECK(seen(step_entry("a walk"), couple(), "x").second != before.second);
  std::vector<Person> turned{couple()[1], couple()[0]};
  turned[0].name = "Samira";
  CHECK(seen(step_entry("a walk"), turned).second == before.second);
}
