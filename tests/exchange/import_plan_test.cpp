#include "hearth/exchange/import_plan.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
const Person kAlex = person(1, "Alex", "2026-01-01T10:00:00+01:00");
const Person kSam = person(2, "Sam", "2026-01-01T10:00:00+01:00");

ImportedEntry entry(int number, int author) {
  ImportedEntry one{static_cast<std::size_t>(number), {}};
  one.entry.id = one.entry.entry = id(number);
  one.entry.at = kNow;
  one.entry.clock = HybridTime{65536 + number};
  one.entry.author = id(author);
  return one;
}

ImportedEntry edit(int number, int of, int author) {
  ImportedEntry one = entry(number, author);
  one.entry.entry = id(of);
  one.entry.follows = {id(of)};
  return one;
}

const std::vector<Revision> kSomething = {{id(90), id(90), true}};

ImportPlan weighed(ImportedFile imported, const std::vector<Person>& people,
                   const std::vector<Revision>& revisions, Moment now = kNow) {
  return plan_import(std::move(imported), {.people = people, .revisions = revisions}, now);
}

Revision there(int number, int of, bool current = true, std::vector<Uuid> follows = {}) {
  return {id(number), id(of), current, id(1), EntryState::written, std::move(follows)};
}

}  // namespace

TEST_CASE("in an empty journal people get the ids of the file, and the others join") {
  const std::vector<Person> here = {person(11, "alex", "2026-02-01T10:00:00+01:00")};
  const ImportPlan plan =
      weighed({{kAlex, kSam}, {entry(5, 1), entry(6, 2)}, {}, {}}, here, {}, kNow);
  REQUIRE(plan.people.size() == 2);
  CHECK(plan.people[0].was == id(11));
  CHECK(plan.people[0].is.id == id(1));
  CHECK(!plan.people[1].was);
  CHECK(plan.entries.size() == 2);
  CHECK(plan.entries[1].author == id(2));
}

TEST_CASE(
    "elsewhere people are who they are by id, then by name; nobody joins who is still there") {
  const std::vector<Person> here = {person(11, "ALEX", "2026-02-01T10:00:00+01:00"), kSam};
  Person left = person(3, "Kim", "2025-02-01T10:00:00+01:00");
  left.left = kNow;
  const Person robin = person(4, "Robin", "2025-02-01T10:00:00+01:00");
  Person renamed = kSam;
  renamed.name = "Samira";
  const ImportPlan plan = weighed(
      {{kAlex, renamed, left, robin}, {entry(5, 1), entry(6, 2), entry(7, 3), entry(8, 4)}, {}, {}},
      here, kSomething, kNow);
  REQUIRE(plan.entries.size() == 3);
  CHECK(plan.entries[0].author == id(11));
  CHECK(plan.entries[1].author == id(2));
  CHECK(plan.entries[2].author == id(3));
  REQUIRE(plan.people.size() == 1);
  CHECK(plan.people[0].is.name == "Kim");
  REQUIRE(plan.refused.size() == 1);
  CHECK(plan.refused[0].line == 8);
  CHECK(plan.refused[0].what.find("Robin") != std::string::npos);
}

TEST_CASE("somebody who took another's name is not taken for them") {
  const std::vector<Person> here = {kAlex};
  Person alex_renamed = kAlex;
  alex_renamed.name = "Lex";
  const Person other = person(9, "Alex", "2026-01-01T10:00:00+01:00");
  const ImportPlan plan =
      weighed({{alex_renamed, other}, {entry(5, 1), entry(6, 9)}, {}, {}}, here, kSomething, kNow);
  CHECK(plan.entries.size() == 1);
  CHECK(plan.refused.size() == 1);
}

TEST_CASE("nobody comes along under a name that is somebody else's, or looks like it") {
  const std::vector<Person> here = {kAlex};
  Person renamed = kAlex;
  renamed.name = "Lex";
  for (const char* name : {"Alex", "ALEX", "\u0410lex"}) {
    CAPTURE(name);
    Person left = person(9, name, "2026-01-01T10:00:00+01:00");
    left.left = kNow;
    const ImportPlan plan = weighed({{renamed, left}, {entry(6, 9)}, {}, {}}, here, kSomething);
    CHECK(plan.people.empty());
    CHECK(plan.refused.size() == 1);
  }
}

TEST_CASE("whoever signs keeps their name in an empty journal, and nobody else gets it") {
  std::vector<Person> here = {kAlex, kSam};
  here.front().signing = "ab";
  Person alex = kAlex, sam = kSam;
  std::swap(alex.name, sam.name);
  const ImportPlan plan = weighed({{alex, sam}, {entry(5, 1), entry(6, 2)}, {}, {}}, here, {});
  REQUIRE(plan.people.size() == 0);
  CHECK(plan.refused.size() == 2);
}

TEST_CASE("what is here already stays as it is: as it stands, in an earlier version, or erased") {
  const std::vector<Revision> here = {there(5, 5, false), there(6, 5, true, {id(5)}), there(7, 7)};
  const ImportPlan plan =
      weighed({{kAlex}, {entry(5, 1), entry(7, 1), entry(8, 1), entry(8, 1)}, {}, {}},
              std::vector{kAlex}, here, kNow);
  CHECK(plan.here_already == 3);
  CHECK(plan.entries.size() == 1);
}

TEST_CASE("a later version takes the place of the one it follows") {
  CHECK(weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {there(5, 5)}).entries.size() == 1);
}

TEST_CASE("of what was changed here and there both versions are kept, and that is told") {
  const std::vector<Revision> elsewhere = {there(5, 5, false), there(9, 5, true, {id(5)})};
  const ImportPlan plan = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, elsewhere);
  CHECK(plan.entries.size() == 1);
  REQUIRE(plan.remarks.size() == 1);
  CHECK(plan.remarks[0].line == 6);
}

TEST_CASE("an earlier version of what stands comes in without a word") {
  const std::vector<Revision> later = {there(9, 5, true, {id(6), id(5)})};
  const ImportPlan plan = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, later);
  CHECK(plan.entries.size() == 1);
  CHECK(plan.remarks.empty());
}

TEST_CASE("what was erased here stays so") {
  Revision gone = there(9, 5, true, {id(5)});
  gone.state = EntryState::erased;
  const ImportPlan plan = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  CHECK(plan.entries.empty());
  CHECK(plan.refused.size() == 1);
}

TEST_CASE("an earlier version of what was erased does not come in with its words") {
  Revision gone = there(9, 5, true, {id(6), id(5)});  // erased where the version 6 was known
  gone.state = EntryState::erased;
  const ImportPlan plan = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  CHECK(plan.entries.empty());
  CHECK(plan.refused.size() == 1);
}

TEST_CASE("what was taken back here stays so, and what was changed there is kept beside it") {
  Revision gone = there(9, 5, true, {id(5)});
  gone.state = EntryState::undone;
  const ImportPlan plan = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  REQUIRE(plan.entries.size() == 1);
  REQUIRE(plan.remarks.size() == 1);
  CHECK(plan.remarks[0].what.find("taken back in one of them, which stands") != std::string::npos);
  Revision there = {id(6), id(5), true, id(1), EntryState::written, {id(5)}};
  CHECK(version_that_stands(std::vector{gone, there}) == id(9));
  CHECK(version_that_stands(std::vector{there, gone}) == id(9));
}

TEST_CASE("what its author has not signed takes no place of theirs, whichever comes first") {
  Revision forged = there(9, 5, true, {id(5), id(6)});
  forged.standing = Standing::unconfirmed;
  const Revision first = there(5, 5);
  const Revision second = there(6, 5, true, {id(5)});
  CHECK(version_that_stands(std::vector{forged, first}) == id(5));
  CHECK(version_that_stands(std::vector{first, second, forged}) == id(6));
  CHECK(version_that_stands(std::vector{forged}) == id(9));
  const ImportPlan plan = weighed({{kAlex, kSam}, {entry(5, 2)}, {}, {}}, {kAlex, kSam}, {forged});
  CHECK(plan.entries.size() == 1);
}

TEST_CASE("a version has the author of the entry that it is of, or it is refused") {
  const ImportPlan plan =
      weighed({{kAlex, kSam}, {edit(6, 5, 2)}, {}, {}}, {kAlex, kSam}, {there(5, 5)});
  CHECK(plan.entries.empty());
  CHECK(plan.refused.size() == 1);
  // Within one file as well.
  const ImportPlan both = weighed({{kAlex, kSam}, {entry(5, 1), edit(6, 5, 2)}, {}, {}},
                                  {kAlex, kSam}, {there(90, 90)});
  CHECK(both.entries.size() == 1);
  CHECK(both.refused.size() == 1);
}

TEST_CASE("what nobody signed comes in unconfirmed, and never in the place of what was signed") {
  const std::vector<Person> people{kAlex};
  const std::vector<Revision> here{there(5, 5)};
  const Destination signs{people, here, [](const Entry&) { return Standing::unconfirmed; }};
  const ImportPlan plan = plan_import({{kAlex}, {edit(6, 5, 1), entry(8, 1)}, {}, {}}, signs, kNow);
  REQUIRE(plan.entries.size() == 1);
  CHECK(plan.entries[0].id == id(8));
  CHECK(plan.entries[0].standing == Standing::unconfirmed);
  CHECK(plan.refused.size() == 1);
}

TEST_CASE("what is here in part gains what could not be seen before, and nothing else changes") {
  const std::vector<Person> people{kAlex};
  const std::vector<Revision> here{there(5, 5)};
  Entry stored = entry(5, 1).entry;
  stored.answers = {answer(scale("mood"), 3.0, Share::shared)};
  const Destination partly{people, here, [](const Entry&) { return Standing::on_trust; },
                           [&](const Uuid&) { return std::optional(stored); }};
  ImportedEntry whole = entry(5, 1);
  whole.entry.answers = {answer(scale("mood"), 9.0, Share::shared),
                         answer(scale("pain"), 4.0, Share::overlap)};
  const ImportPlan plan = plan_import({{kAlex}, {whole}, {}, {}}, partly, kNow);
  REQUIRE(plan.completed.size() == 1);
  REQUIRE(plan.completed[0].answers.size() == 2);
  CHECK(plan.completed[0].answers[0].value == Value(3.0));
  CHECK(plan.completed[0].answers[1].wording->id == "pain");
  whole.entry.answers.pop_back();
  CHECK(plan_import({{kAlex}, {whole}, {}, {}}, partly, kNow).here_already == 1);
  whole.entry.answers = {answer(scale("mood"), 9.0, Share::overlap)};
  CHECK(plan_import({{kAlex}, {whole}, {}, {}}, partly, kNow).completed.empty());
}

TEST_CASE("what lies ahead is told and taken, and what its clock says is nobody's loss") {
  ImportedEntry ahead = entry(5, 1);
  ahead.entry.at.ms += std::int64_t{2} * 24 * 3600 * 1000;
  ImportedEntry fast = entry(6, 1);
  fast.entry.clock = HybridTime{INT64_MAX - 1};
  const ImportPlan plan = weighed({{kAlex}, {ahead, fast}, {}, {}}, {kAlex}, {});
  CHECK(plan.entries.size() == 2);
  CHECK(plan.refused.empty());
  REQUIRE(plan.remarks.size() == 1);
  CHECK(plan.remarks[0].line == 5);
}

TEST_CASE("a file without people is all its bringer's") {
  const ImportPlan plan =
      weighed({{}, {entry(5, 1)}, {}, {}}, std::vector{kAlex}, kSomething, kNow);
  REQUIRE(plan.entries.size() == 1);
  CHECK(plan.entries[0].author == id(1));
  CHECK(plan.people.empty());
}

TEST_CASE("what its bringer wrote elsewhere is theirs to sign here") {
  const std::vector<Person> people{kAlex};
  const Destination signs{people, kSomething, [](const Entry&) { return Standing::unconfirmed; }};
  const ImportPlan plan = plan_import({{}, {entry(5, 1)}, {}, {}}, signs, kNow);
  REQUIRE(plan.entries.size() == 1);
  CHECK(plan.entries[0].standing == Standing::on_trust);
}
