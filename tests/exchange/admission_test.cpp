#include "hearth/exchange/admission.hpp"

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

}  // namespace

TEST_CASE("in an empty journal people get the ids of the file, and the others join") {
  const std::vector<Person> here = {person(11, "alex", "2026-02-01T10:00:00+01:00")};
  const Admission admission =
      admitted({{kAlex, kSam}, {entry(5, 1), entry(6, 2)}, {}, {}}, here, {}, kNow);
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
  const Admission admission = admitted(
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
      admitted({{alex_renamed, other}, {entry(5, 1), entry(6, 9)}, {}, {}}, here, kSomething, kNow);
  CHECK(admission.entries.size() == 1);
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("what is here already stays as it is: as it stands, in an earlier version, or erased") {
  const std::vector<Revision> here = {
      {id(5), id(5), false}, {id(6), id(5), true}, {id(7), id(7), true}};
  const Admission admission =
      admitted({{kAlex}, {entry(5, 1), entry(7, 1), entry(8, 1), entry(8, 1)}, {}, {}},
               std::vector{kAlex}, here, kNow);
  CHECK(admission.here_already == 3);
  CHECK(admission.entries.size() == 1);
}

TEST_CASE("a later version takes the place of the one it follows, and of no other") {
  const std::vector<Revision> followed = {{id(5), id(5), true}};
  CHECK(admitted({{kAlex}, {edit(6, 5, 1)}, {}, {}}, std::vector{kAlex}, followed, kNow)
            .entries.size() == 1);
  const std::vector<Revision> elsewhere = {{id(5), id(5), false}, {id(9), id(5), true}};
  const Admission admission =
      admitted({{kAlex}, {edit(6, 5, 1)}, {}, {}}, std::vector{kAlex}, elsewhere, kNow);
  CHECK(admission.entries.empty());
  CHECK(admission.refused.size() == 1);
}

TEST_CASE("what lies ahead is refused, by its time or by its clock") {
  ParcelEntry ahead = entry(5, 1);
  ahead.entry.at.ms += std::int64_t{2} * 24 * 3600 * 1000;
  ParcelEntry fast = entry(6, 1);
  fast.entry.clock = HybridTime{INT64_MAX};
  const Admission admission =
      admitted({{kAlex}, {ahead, fast}, {}, {}}, std::vector{kAlex}, {}, kNow);
  CHECK(admission.entries.empty());
  CHECK(admission.refused.size() == 2);
}

TEST_CASE("a parcel without people is all its bringer's") {
  const Admission admission =
      admitted({{}, {entry(5, 1)}, {}, {}}, std::vector{kAlex}, kSomething, kNow);
  REQUIRE(admission.entries.size() == 1);
  CHECK(admission.entries[0].author == id(1));
  CHECK(admission.people.empty());
}
