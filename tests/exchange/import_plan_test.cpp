#include "hearth/exchange/import_plan.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
const Person kAlex = person(1, "Alex", "2026-01-01T10:00:00+01:00");
const Person kSam = person(2, "Sam", "2026-01-01T10:00:00+01:00");

ParcelEntry entry(int number, int author) {
  ParcelEntry one{static_cast<std::size_t>(number), {}};
  one.entry.id = one.entry.entry = id(number);
  one.entry.at = kNow;
  one.entry.clock = HybridTime{65536 + number};
  one.entry.author = id(author);
  return one;
}

ParcelEntry edit(int number, int of, int author) {
  ParcelEntry one = entry(number, author);
  one.entry.entry = id(of);
  one.entry.follows = {id(of)};
  return one;
}

const std::vector<Revision> kSomething = {{id(90), id(90), true}};

Admission weighed(Parcel parcel, const std::vector<Person>& people,
                  const std::vector<Revision>& revisions, Moment now = kNow) {
  return admitted(std::move(parcel), {.people = people, .revisions = revisions}, now);
}

Revision there(int number, int of, bool current = true, std::vector<Uuid> follows = {}) {
  return {id(number), id(of), current, id(1), EntryState::written, std::move(follows)};
}

}  // namespace

TEST_CASE("in an empty journal people get the ids of the file, and the others join") {
  const std::vector<Person> here = {person(11, "alex", "2026-02-01T10:00:00+01:00")};
  const Admission admission =
      weighed({{kAlex, kSam}, {entry(5, 1), entry(6, 2)}, {}, {}}, here, {}, kNow);
  REQUIRE(admission.people.size() == 2);
  CHECK(admission.people[0].was == id(11));
  CHECK(admission.people[0].is.id == id(1));
  CHECK(!admission.people[1].was);
  CHECK(admission.entries.size() == 2);
  CHECK(admission.entries[1].author == id(2));
}

TEST_CASE(
    "elsewhere people are who they are by id, then by name; nobody joins who is still there") {
  const std::vector<Person> here = {person(11, "ALEX", "2026-02-01T10:00:00+01:00"), kSam};
  Person left = person(3, "Kim", "2025-02-01T10:00:00+01:00");
  left.left = kNow;
  const Person robin = person(4, "Robin", "2025-02-01T10:00:00+01:00");
  Person renamed = kSam;
  renamed.name = "Samira";
  const Admission admission = weighed(
      {{kAlex, renamed, left, robin}, {entry(5, 1), entry(6, 2), entry(7, 3), entry(8, 4)}, {}, {}},
      here, kSomething, kNow);
  REQUIRE(admission.entries.size() == 3);
  CHECK(admission.entries[0].author == id(11));
  CHECK(admission.entries[1].author == id(2));
  CHECK(admission.entries[2].author == id(3));
  REQUIRE(admission.people.size() == 1);
  CHECK(admission.people[0].is.name == "Kim");
  REQUIRE(admission.refused.size() == 1);
  CHECK(admission.refused[0].line == 8);
  CHECK(admission.refused[0].what.find("Robin") != std::string::npos);
}

TEST_CASE("somebody who took another's name is not taken for them") {
  const std::vector<Person> here = {kAlex};
  Person alex_renamed = kAlex;
  alex_renamed.name = "Lex";
  const Person other = person(9, "Alex", "2026-01-01T10:00:00+01:00");
  const Admission admission =
      weighed({{alex_renamed, other}, {entry(5, 1), entry(6, 9)}, {}, {}}, here, kSomething, kNow);
  CHECK(admission.entries.size() == 1);
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("nobody comes along under a name that is somebody else's, or looks like it") {
  const std::vector<Person> here = {kAlex};
  Person renamed = kAlex;
  renamed.name = "Lex";
  for (const char* name : {"Alex", "ALEX", "\u0410lex"}) {
    CAPTURE(name);
    Person left = person(9, name, "2026-01-01T10:00:00+01:00");
    left.left = kNow;
    const Admission admission = weighed({{renamed, left}, {entry(6, 9)}, {}, {}}, here, kSomething);
    CHECK(admission.people.empty());
    CHECK(admission.refused.size() == 1);
  }
}

TEST_CASE("whoever signs keeps their name in an empty journal, and nobody else gets it") {
  std::vector<Person> here = {kAlex, kSam};
  here.front().signing = "ab";
  Person alex = kAlex, sam = kSam;
  std::swap(alex.name, sam.name);
  const Admission admission = weighed({{alex, sam}, {entry(5, 1), entry(6, 2)}, {}, {}}, here, {});
  REQUIRE(admission.people.size() == 0);
  CHECK(admission.refused.size() == 2);
}

TEST_CASE("what is here already stays as it is: as it stands, in an earlier version, or erased") {
  const std::vector<Revision> here = {there(5, 5, false), there(6, 5, true, {id(5)}), there(7, 7)};
  const Admission admission =
      weighed({{kAlex}, {entry(5, 1), entry(7, 1), entry(8, 1), entry(8, 1)}, {}, {}},
              std::vector{kAlex}, here, kNow);
  CHECK(admission.here_already == 3);
  CHECK(admission.entries.size() == 1);
}

TEST_CASE("a later version takes the place of the one it follows") {
  CHECK(weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {there(5, 5)}).entries.size() == 1);
}

TEST_CASE("of what was changed here and there both versions are kept, and that is told") {
  const std::vector<Revision> elsewhere = {there(5, 5, false), there(9, 5, true, {id(5)})};
  const Admission admission = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, elsewhere);
  CHECK(admission.entries.size() == 1);
  REQUIRE(admission.remarks.size() == 1);
  CHECK(admission.remarks[0].line == 6);
}

TEST_CASE("an earlier version of what stands comes in without a word") {
  const std::vector<Revision> later = {there(9, 5, true, {id(6), id(5)})};
  const Admission admission = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, later);
  CHECK(admission.entries.size() == 1);
  CHECK(admission.remarks.empty());
}

TEST_CASE("what was erased here stays so") {
  Revision gone = there(9, 5, true, {id(5)});
  gone.state = EntryState::erased;
  const Admission admission = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  CHECK(admission.entries.empty());
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("an earlier version of what was erased does not come in with its words") {
  Revision gone = there(9, 5, true, {id(6), id(5)});  // erased where the version 6 was known
  gone.state = EntryState::erased;
  const Admission admission = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  CHECK(admission.entries.empty());
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("what was taken back here stays so, and what was changed there is kept beside it") {
  Revision gone = there(9, 5, true, {id(5)});
  gone.state = EntryState::undone;
  const Admission admission = weighed({{kAlex}, {edit(6, 5, 1)}, {}, {}}, {kAlex}, {gone});
  REQUIRE(admission.entries.size() == 1);
  REQUIRE(admission.remarks.size() == 1);
  CHECK(admission.remarks[0].what.find("taken back in one of them, which stands") !=
        std::string::npos);
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
  const Admission admission =
      weighed({{kAlex, kSam}, {entry(5, 2)}, {}, {}}, {kAlex, kSam}, {forged});
  CHECK(admission.entries.size() == 1);
}

TEST_CASE("a version has the author of the entry that it is of, or it is refused") {
  const Admission admission =
      weighed({{kAlex, kSam}, {edit(6, 5, 2)}, {}, {}}, {kAlex, kSam}, {there(5, 5)});
  CHECK(admission.entries.empty());
  CHECK(admission.refused.size() == 1);
  // Within one file as well.
  const Admission both = weighed({{kAlex, kSam}, {entry(5, 1), edit(6, 5, 2)}, {}, {}},
                                 {kAlex, kSam}, {there(90, 90)});
  CHECK(both.entries.size() == 1);
  CHECK(both.refused.size() == 1);
}

TEST_CASE("what nobody signed comes in unconfirmed, and never in the place of what was signed") {
  const std::vector<Person> people{kAlex};
  const std::vector<Revision> here{there(5, 5)};
  const Destination signs{people, here, [](const Entry&) { return Standing::unconfirmed; }};
  const Admission admission =
      admitted({{kAlex}, {edit(6, 5, 1), entry(8, 1)}, {}, {}}, signs, kNow);
  REQUIRE(admission.entries.size() == 1);
  CHECK(admission.entries[0].id == id(8));
  CHECK(admission.entries[0].standing == Standing::unconfirmed);
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("what is here in part gains what could not be seen before, and nothing else changes") {
  const std::vector<Person> people{kAlex};
  const std::vector<Revision> here{there(5, 5)};
  Entry stored = entry(5, 1).entry;
  stored.answers = {answer(scale("mood"), 3.0, Share::shared)};
  const Destination partly{people, here, [](const Entry&) { return Standing::on_trust; },
                           [&](const Uuid&) { return std::optional(stored); }};
  ParcelEntry whole = entry(5, 1);
  whole.entry.answers = {answer(scale("mood"), 9.0, Share::shared),
                         answer(scale("pain"), 4.0, Share::overlap)};
  const Admission admission = admitted({{kAlex}, {whole}, {}, {}}, partly, kNow);
  REQUIRE(admission.completed.size() == 1);
  REQUIRE(admission.completed[0].answers.size() == 2);
  CHECK(admission.completed[0].answers[0].value == Value(3.0));
  CHECK(admission.completed[0].answers[1].wording->id == "pain");
  whole.entry.answers.pop_back();
  CHECK(admitted({{kAlex}, {whole}, {}, {}}, partly, kNow).here_already == 1);
  whole.entry.answers = {answer(scale("mood"), 9.0, Share::overlap)};
  CHECK(admitted({{kAlex}, {whole}, {}, {}}, partly, kNow).completed.empty());
}

TEST_CASE("what lies ahead is told and taken, and what its clock says is nobody's loss") {
  ParcelEntry ahead = entry(5, 1);
  ahead.entry.at.ms += std::int64_t{2} * 24 * 3600 * 1000;
  ParcelEntry fast = entry(6, 1);
  fast.entry.clock = HybridTime{INT64_MAX - 1};
  const Admission admission = weighed({{kAlex}, {ahead, fast}, {}, {}}, {kAlex}, {});
  CHECK(admission.entries.size() == 2);
  CHECK(admission.refused.empty());
  REQUIRE(admission.remarks.size() == 1);
  CHECK(admission.remarks[0].line == 5);
}

TEST_CASE("a parcel without people is all its bringer's") {
  const Admission admission =
      weighed({{}, {entry(5, 1)}, {}, {}}, std::vector{kAlex}, kSomething, kNow);
  REQUIRE(admission.entries.size() == 1);
  CHECK(admission.entries[0].author == id(1));
  CHECK(admission.people.empty());
}

TEST_CASE("what its bringer wrote elsewhere is theirs to sign here") {
  const std::vector<Person> people{kAlex};
  const Destination signs{people, kSomething, [](const Entry&) { return Standing::unconfirmed; }};
  const Admission admission = admitted({{}, {entry(5, 1)}, {}, {}}, signs, kNow);
  REQUIRE(admission.entries.size() == 1);
  CHECK(admission.entries[0].standing == Standing::on_trust);
}
