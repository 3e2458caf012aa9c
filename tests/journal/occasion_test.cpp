#include "hearth/journal/occasion.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

const std::vector<Person> kCouple = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-01-01T00:00:00Z")};

Attendance at(const std::string& occasion, std::optional<Uuid> who, const char* date) {
  return {occasion, who, moment(std::string(date) + "T12:00:00Z").ms, day(date),
          memberships(kCouple)};
}

std::string weekly(const char* date, std::optional<Uuid> who,
                   const std::vector<Attendance>& attendance) {
  return occasion_for({"weekly", Cadence::weekly, day(date), who}, Occasions(attendance, kCouple));
}

}  // namespace

TEST_CASE("periods have the shape of their cadence, and tell it") {
  const Date date = day("2026-03-01");
  CHECK(period_of(Cadence::daily, date) == "2026-03-01");
  CHECK(period_of(Cadence::weekly, date) == "2026-W09");
  CHECK(period_of(Cadence::fortnightly, date) == "2026-F05");
  CHECK(period_of(Cadence::monthly, date) == "2026-03");
  for (auto cadence : {Cadence::daily, Cadence::weekly, Cadence::fortnightly, Cadence::monthly}) {
    CHECK(cadence_of(period_of(cadence, date)) == cadence);
  }
  CHECK(cadence_of("2026-W09-2") == Cadence::weekly);
  CHECK(cadence_of("") == Cadence::none);
  CHECK(cadence_of("2026") == Cadence::none);
}

TEST_CASE("a week at the turn of the year belongs to one year only") {
  CHECK(period_of(Cadence::weekly, day("2027-01-01")) == "2026-W53");
  CHECK(period_of(Cadence::weekly, day("2024-12-30")) == "2025-W01");
}

TEST_CASE("an occasion waits for everybody who was there when it began") {
  std::vector<Attendance> attendance = {at("weekly/2026-W09", id(1), "2026-02-25")};
  CHECK_FALSE(Occasions(attendance, kCouple).complete("weekly/2026-W09"));
  attendance.push_back(at("weekly/2026-W09", id(2), "2026-02-26"));
  CHECK(Occasions(attendance, kCouple).complete("weekly/2026-W09"));
  CHECK_FALSE(Occasions(attendance, kCouple).complete("weekly/2026-W10"));
}

TEST_CASE("somebody who came later is not waited for") {
  std::vector<Person> three = kCouple;
  three.push_back(person(3, "Kim", "2026-06-01T00:00:00Z"));
  const std::vector<Attendance> attendance = {at("weekly/2026-W09", id(1), "2026-02-25"),
                                              at("weekly/2026-W09", id(2), "2026-02-26")};
  CHECK(Occasions(attendance, three).complete("weekly/2026-W09"));
  CHECK_FALSE(Occasions(attendance, three).invites("weekly/2026-W09", id(3)));
}

TEST_CASE("somebody who left without answering is not waited for any more") {
  std::vector<Person> people = kCouple;
  people[1].left = moment("2026-05-01T00:00:00Z");
  const std::vector<Attendance> attendance = {at("weekly/2026-W09", id(1), "2026-02-25")};
  CHECK(Occasions(attendance, people).complete("weekly/2026-W09"));
}

TEST_CASE("which occasion answers belong to") {
  SUBCASE("the first of a week begins it") {
    CHECK(weekly("2026-03-01", id(1), {}) == "weekly/2026-W09");
  }
  SUBCASE("the other one joins it, even after the week has turned") {
    const std::vector<Attendance> open = {at("weekly/2026-W09", id(1), "2026-03-01")};
    CHECK(weekly("2026-03-01", id(2), open) == "weekly/2026-W09");
    CHECK(weekly("2026-03-02", id(2), open) == "weekly/2026-W09");
  }
  SUBCASE("but not a whole period later") {
    const std::vector<Attendance> open = {at("weekly/2026-W09", id(1), "2026-03-01")};
    CHECK(weekly("2026-03-08", id(2), open) == "weekly/2026-W10");
  }
  SUBCASE("nobody answers the same one twice") {
    const std::vector<Attendance> open = {at("weekly/2026-W09", id(1), "2026-02-24")};
    CHECK(weekly("2026-03-01", id(1), open) == "weekly/2026-W09-2");
    CHECK(weekly("2026-03-02", id(1), open) == "weekly/2026-W10");
  }
  SUBCASE("a complete one takes nobody in") {
    const std::vector<Attendance> done = {at("weekly/2026-W09", id(1), "2026-03-01"),
                                          at("weekly/2026-W09", id(2), "2026-03-01")};
    CHECK(weekly("2026-03-02", id(2), done) == "weekly/2026-W10");
  }
  SUBCASE("what is written together goes to the newest, complete or not") {
    const std::vector<Attendance> done = {at("weekly/2026-W09", id(1), "2026-03-01"),
                                          at("weekly/2026-W09", id(2), "2026-03-01")};
    CHECK(weekly("2026-03-02", std::nullopt, done) == "weekly/2026-W09");
  }
  SUBCASE("a day that is past joins nothing that came after it") {
    const std::vector<Attendance> later = {at("weekly/2026-W09", id(1), "2026-03-01")};
    CHECK(weekly("2026-02-20", id(2), later) == "weekly/2026-W08");
  }
  SUBCASE("who came after it had begun begins another one") {
    std::vector<Person> three = kCouple;
    three.push_back(person(3, "Kim", "2026-03-01T18:00:00Z"));
    const Occasions open({at("weekly/2026-W09", id(1), "2026-03-01")}, three);
    const OccasionRequest kims{"weekly", Cadence::weekly, day("2026-03-01"), id(3)};
    CHECK(occasion_for(kims, open) == "weekly/2026-W09-2");
  }
  SUBCASE("who left and came back has come after it, too") {
    std::vector<Person> again = kCouple;
    again[1].joined = moment("2026-03-01T18:00:00Z");
    const Occasions open({at("weekly/2026-W09", id(1), "2026-03-01")}, again);
    const OccasionRequest sams{"weekly", Cadence::weekly, day("2026-03-01"), id(2)};
    CHECK(occasion_for(sams, open) == "weekly/2026-W09-2");
  }
  SUBCASE("another pack whose name begins alike is another") {
    const std::vector<Attendance> other = {at("weekly-long/2026-W09", id(1), "2026-03-01")};
    CHECK(weekly("2026-03-01", id(2), other) == "weekly/2026-W09");
  }
}

TEST_CASE("a matter of its own has an occasion that nobody has begun, also in the same second") {
  const Moment now = moment("2026-03-01T19:00:33+01:00");
  const std::string first = occasion_of_its_own("decision", now, Occasions({}, kCouple));
  CHECK(first == "decision/2026-03-01T19:00:33");
  const std::vector<Attendance> begun = {at(first, id(1), "2026-03-01")};
  const std::string second = occasion_of_its_own("decision", now, Occasions(begun, kCouple));
  CHECK(second != first);
  CHECK(second.starts_with(first));
}

TEST_CASE("entries of some packs by their occasion, each in the order of writing") {
  const auto entry = [](int number, const char* pack, const char* occasion) {
    Entry one;
    one.id = id(number);
    one.clock = {number};
    one.pack = pack;
    one.occasion = occasion;
    return one;
  };
  const std::vector<Entry> entries = {entry(4, "a", "a/2"), entry(3, "b", "a/1"),
                                      entry(1, "a", "a/1"), entry(2, "c", "a/1"),
                                      entry(5, "a", "")};
  constexpr std::array<std::string_view, 2> kPacks{"a", "b"};
  const auto groups = by_occasion(entries, kPacks);
  REQUIRE(groups.size() == 2);
  REQUIRE(groups[0].size() == 2);
  CHECK(groups[0][0]->id == id(1));
  CHECK(groups[0][1]->id == id(3));
  REQUIRE(groups[1].size() == 1);
  CHECK(groups[1][0]->id == id(4));
}
