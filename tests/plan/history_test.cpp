#include "hearth/plan/history.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"
#include "support/never_said.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kPeople{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};

/// A plan that was written from day to day.
class Written {
 public:
  /// On that day of February.
  Uuid add(int day, const std::string& pack, std::vector<Answer> answers, int author = 0) {
    Entry entry;
    entry.id = entry.entry = id(++number_);
    entry.at = moment(day < 10 ? "2026-02-0" + std::to_string(day) + "T10:00:00Z"
                               : "2026-02-" + std::to_string(day) + "T10:00:00Z");
    entry.clock = entry.began = {entry.at.ms * 65536 + number_};
    entry.kind = PackKind::plan;
    entry.pack = pack;
    entry.answers = std::move(answers);
    if (author > 0) entry.author = id(author);
    entries.push_back(std::move(entry));
    return entries.back().id;
  }

  Uuid step(int day, const std::string& title, const Uuid& ladder, double place) {
    return add(day, "step", step_answers({title, "", "", "", "", false}, {ladder, place, {}}));
  }

  Uuid move(int day, const std::string& pack, const Uuid& subject, int author = 0) {
    return add(day, pack, {about(pack, subject)}, author);
  }

  /// What is told of February to that reader, as they may see it.
  std::string told(Reader reader = {}, int first = 1, int last = 28,
                   const char* today = "2026-02-28") const {
    std::vector<PlanEvent> events;
    for (const Entry& entry : entries) add_plan_events(entry, nullptr, events);
    std::vector<Entry> seen;
    const Seals seals({}, kPeople);
    for (const Entry& entry : entries) {
      if (const auto visible = visible_to(reader, entry, seals)) seen.push_back(*visible);
    }
    const PlanState state = plan_state(events);
    std::string lines;
    const Date month = *parse_date("2026-02-01");
    const Days days{plus_days(month, first - 1), plus_days(month, last - 1)};
    for (const PlanMove& one :
         plan_history({entries, seen, state, kPeople, reader, *parse_date(today)}, days)) {
      check_never_said({one.words});
      lines += to_string(one.day).substr(8) + " " + one.words + "\n";
    }
    return lines;
  }

  std::vector<Entry> entries;

 private:
  int number_ = 100;
};

Uuid agreement(Written& plan, int day, const std::string& until) {
  return plan.add(day, "agreement",
                  {recorded("agreement", "scope", std::string("the sofa"), Share::shared),
                   recorded("agreement", "expires", *parse_date(until), Share::shared)});
}

/// A ladder of three steps, with the first two of them.
struct OnLadder {
  Written plan;
  Uuid ladder = id(90);
  Uuid tea = plan.step(2, "tea", ladder, 1);
  Uuid hands = plan.step(2, "hands", ladder, 2);
  Uuid walk = plan.step(2, "a walk", ladder, 3);

  OnLadder() {
    plan.add(2, "ladder", {recorded("ladder", "title", std::string("Touch"), Share::shared)});
    plan.entries.back().id = plan.entries.back().entry = ladder;
  }
};

}  // namespace

TEST_CASE("where people have come to on a ladder is told from step to step") {
  OnLadder on;
  on.plan.move(5, "next", on.tea);
  on.plan.move(7, "back", on.hands);
  on.plan.move(9, "next", on.tea);
  on.plan.add(11, "step",
              step_answers({"one hand", "", "", "", "", false}, {on.ladder, 0, on.hands}));
  CHECK(on.plan.told() ==
        "02 begun: Touch, at tea\n"
        "05 done: tea; here now: hands\n"
        "07 at tea again\n"
        "09 done: tea; here now: hands\n"
        "11 a smaller step before hands: one hand\n");
  CHECK(on.plan.told({}, 6, 9) == "07 at tea again\n09 done: tea; here now: hands\n");
}

TEST_CASE("a move that leads nowhere, and one that was taken back, are not told") {
  OnLadder on;
  on.plan.move(5, "next", on.hands);
  on.plan.move(6, "back", on.tea);
  on.plan.move(7, "next", on.tea);
  on.plan.entries.back().state = EntryState::undone;
  CHECK(on.plan.told() == "02 begun: Touch, at tea\n");
}

TEST_CASE("a ladder that is taken up again is called so") {
  OnLadder on;
  const Uuid other = id(91);
  on.plan.step(4, "letters", other, 1);
  on.plan.add(4, "ladder", {recorded("ladder", "title", std::string("Talk"), Share::shared)});
  on.plan.entries.back().id = on.plan.entries.back().entry = other;
  on.plan.move(8, "resume", on.ladder);
  CHECK(on.plan.told() ==
        "02 begun: Touch, at tea\n04 begun: Talk, at letters\n"
        "08 taken up again: Touch, at tea\n");
}

TEST_CASE("an agreement is told when it was written, put in other words, and ended") {
  Written plan;
  agreement(plan, 3, "2026-03-31");
  CHECK(plan.told() == "03 an agreement was written: the sofa\n");
  const Uuid reworded = plan.entries.back().id = id(80);
  plan.entries.back().clock = {moment("2026-02-06T10:00:00Z").ms * 65536};
  CHECK(plan.told() == "03 an agreement was written: the sofa\n06 put in other words: the sofa\n");
  plan.move(10, "agreement-end", reworded);
  CHECK(plan.told({}, 7, 28) == "10 ended: the sofa\n");
}

TEST_CASE("an agreement ends on its day, and once: not before, and not if it was ended") {
  Written plan;
  const Uuid made = agreement(plan, 3, "2026-02-20");
  CHECK(plan.told({}, 4, 28) == "20 ended on its day: the sofa\n");
  CHECK(plan.told({}, 4, 28, "2026-02-20").empty());
  plan.add(9, "agreement-review",
           {recorded("agreement-review", "still_fits", std::string("end"), Share::overlap),
            about("agreement-review", made)},
           1);
  CHECK(plan.told({}, 4, 28) == "09 ended: the sofa\n");
}

TEST_CASE("nobody is told of a yes, a not yet, a signature or a rest, but of a rest its author") {
  OnLadder on;
  const Uuid made = agreement(on.plan, 3, "2026-03-31");
  const std::string before = on.plan.told();
  const auto said = [&](const char* pack, const char* question, const char* word,
                        const Uuid& subject) {
    on.plan.add(8, pack,
                {recorded(pack, question, std::string(word), Share::overlap), about(pack, subject)},
                1);
  };
  said("want", "want", "yes", on.tea);
  said("want", "want", "not_yet", on.tea);
  said("agreement", "sign", "yes", made);
  said("agreement-review", "still_fits", "change", made);
  said("step-review", "wish", "rest", on.tea);
  CHECK(on.plan.told() == before);
  CHECK(on.plan.told({id(1)}) == before);
  on.plan.move(12, "rest", on.tea, 1);
  CHECK(on.plan.told() == before);
  CHECK(on.plan.told({id(2)}) == before);
  CHECK(on.plan.told({id(1)}) == before + "12 you let it rest: tea\n");
}

TEST_CASE("what the reader does not see is not told") {
  OnLadder on;
  on.plan.move(5, "next", on.tea);
  std::erase_if(on.plan.entries, [&](const Entry& one) { return one.entry == on.hands; });
  CHECK(on.plan.told() == "02 begun: Touch, at tea\n05 done: tea; here now: a walk\n");
}
