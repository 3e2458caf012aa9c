#include "hearth/insight/series.hpp"

#include "hearth/insight/summary.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

Entry weekly(int who, const std::string& date, std::vector<Answer> answers) {
  Entry entry;
  entry.author = id(who);
  entry.kind = PackKind::checkin;
  entry.pack = "weekly";
  entry.at = moment(date + "T19:00:00+01:00");
  entry.occasion = "weekly/" + to_string(iso_week(day(date.c_str())));
  entry.answers = std::move(answers);
  return entry;
}

Answer mood(Value value) { return answer(scale("mood"), std::move(value), Share::shared); }

const Window kWindow = last_weeks(day("2026-03-01"), 8);

int planned(const Series& series) {
  return summary_of(curve_of(series, axis_of(kWindow, CalendarStep::week))).planned;
}

}  // namespace

TEST_CASE("a window is whole weeks up to today") {
  CHECK(kWindow.from == day("2026-01-05"));
  CHECK(kWindow.to == day("2026-03-01"));
  CHECK(last_weeks(day("2026-03-02"), 1).from == day("2026-03-02"));
}

TEST_CASE("a series holds what one person answered, in order of time") {
  const std::vector<Entry> entries = {weekly(1, "2026-02-22", {mood(6.0)}),
                                      weekly(2, "2026-02-22", {mood(2.0)}),
                                      weekly(1, "2026-02-15", {mood(5.0)})};
  const auto all = series_of(entries, kWindow, {});
  REQUIRE(all.size() == 2);
  CHECK(all[0].person == id(1));
  REQUIRE(all[0].points.size() == 2);
  CHECK(all[0].points[0].value == 5);
  CHECK(all[0].points[1].value == 6);
  CHECK(all[1].points.size() == 1);
}

TEST_CASE("a skip is planned but no point, and never a zero") {
  const std::vector<Entry> entries = {weekly(1, "2026-02-15", {mood(5.0)}),
                                      weekly(1, "2026-02-22", {mood(Skipped{})})};
  const auto all = series_of(entries, kWindow, {});
  REQUIRE(all.size() == 1);
  CHECK(all[0].points.size() == 1);
  CHECK(planned(all[0]) == 2);  // the week that ends today may still come
}

TEST_CASE("a changed scale or wording is never joined to the old one") {
  Wording wider = *scale("mood");
  wider.max = 100;
  Wording reworded = *scale("mood");
  reworded.ask = "And your mood?";
  const std::vector<Entry> entries = {
      weekly(1, "2026-02-08", {mood(5.0)}),
      weekly(1, "2026-02-15",
             {answer(std::make_shared<const Wording>(wider), 50.0, Share::shared)}),
      weekly(1, "2026-02-22",
             {answer(std::make_shared<const Wording>(reworded), 5.0, Share::shared)})};
  CHECK(series_of(entries, kWindow, {}).size() == 3);
}

TEST_CASE("a pack's version alone starts no new series") {
  Wording later = *scale("mood");
  later.version = 2;
  const std::vector<Entry> entries = {
      weekly(1, "2026-02-08", {mood(5.0)}),
      weekly(1, "2026-02-15",
             {answer(std::make_shared<const Wording>(later), 6.0, Share::shared)})};
  CHECK(series_of(entries, kWindow, {}).size() == 1);
}

TEST_CASE("texts and days outside the window are no part of it") {
  const std::vector<Entry> entries = {
      weekly(1, "2026-01-04", {mood(5.0)}),
      weekly(1, "2026-02-22", {answer(text("note"), std::string("x"), Share::shared)})};
  CHECK(series_of(entries, kWindow, {}).empty());
}

TEST_CASE(
    "wordings of another pack than the entry's, as an import may bring, still have a first day") {
  Wording foreign = *scale("mood");
  foreign.pack = "elsewhere";
  const std::vector<Entry> entries = {weekly(
      1, "2026-02-15", {answer(std::make_shared<const Wording>(foreign), 5.0, Share::shared)})};
  const auto all = series_of(entries, kWindow, {});
  REQUIRE(all.size() == 1);
  CHECK(planned(all[0]) == 2);
}

namespace {

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-02-10T00:00:00Z")};

/// An entry of a weekly pack for a week that was over already.
Entry late(int who, const std::string& written, const std::string& occasion, double value) {
  Entry entry = weekly(who, written, {mood(value)});
  entry.occasion = occasion;
  return entry;
}

std::vector<std::optional<double>> drawn(const Series& series) {
  std::vector<std::optional<double>> values;
  const Curve curve = curve_of(series, axis_of(kWindow, CalendarStep::week));
  for (const Mark& mark : curve.marks) values.push_back(mark.middle);
  return values;
}

}  // namespace

TEST_CASE("what was answered after its week counts for its last day, and leaves no gap") {
  const std::vector<Entry> entries = {
      weekly(1, "2026-02-01", {mood(5.0)}), late(1, "2026-02-16", "weekly/2026-W07", 6),
      late(1, "2026-02-09", "weekly/2026-W06", 7), late(1, "2026-02-22", "weekly/2026-W08-2", 8)};
  const auto all = series_of(entries, kWindow, kPeople);
  REQUIRE(all.size() == 1);
  CHECK(all[0].points[1].day == day("2026-02-08"));
  CHECK(all[0].points[2].day == day("2026-02-15"));
  CHECK(drawn(all[0]) == std::vector<std::optional<double>>{{}, {}, {}, 5, 7, 6, 8, {}});
}

TEST_CASE("answers are wanted from the week in which anybody was first asked, and who was there") {
  const std::vector<Entry> entries = {weekly(1, "2026-01-14", {mood(5.0)}),
                                      weekly(2, "2026-02-18", {mood(5.0)})};
  const auto all = series_of(entries, kWindow, kPeople);
  REQUIRE(all.size() == 2);
  REQUIRE(all[0].due);
  CHECK(all[0].due->from == day("2026-01-12"));
  CHECK(all[0].due->to == day("2026-03-01"));
  REQUIRE(all[1].due);
  CHECK(all[1].due->from == day("2026-02-10"));  // when Sam joined
  CHECK(planned(all[0]) == 6);                   // the week that ends today may still come
  CHECK(planned(all[1]) == 2);
}

TEST_CASE("who has left is asked no more") {
  std::vector<Person> people = kPeople;
  people[0].left = moment("2026-01-30T12:00:00Z");
  const std::vector<Entry> entries = {weekly(1, "2026-01-11", {mood(5.0)})};
  const auto all = series_of(entries, kWindow, people);
  REQUIRE(all[0].due);
  CHECK(all[0].due->to == day("2026-01-30"));
  CHECK(planned(all[0]) == 3);
}

TEST_CASE("what comes in turns is wanted only where it was asked") {
  const Answer turn = answer(scale("desire"), 4.0, Share::shared);
  const std::vector<Entry> entries = {
      weekly(1, "2026-01-11", {mood(5.0), turn}), weekly(1, "2026-01-18", {mood(5.0)}),
      weekly(1, "2026-01-25", {mood(5.0)}), weekly(1, "2026-02-01", {mood(5.0), turn}),
      weekly(1, "2026-02-22", {mood(5.0)})};
  const auto all = series_of(entries, kWindow, kPeople);
  REQUIRE(all.size() == 2);
  CHECK_FALSE(all[1].due);
  CHECK(planned(all[0]) == 7);
  CHECK(planned(all[1]) == 2);
}

TEST_CASE("a wording that was given up is wanted until it was last asked") {
  Wording reworded = *scale("mood");
  reworded.ask = "And your mood?";
  const Answer now = answer(std::make_shared<const Wording>(reworded), 6.0, Share::shared);
  const std::vector<Entry> entries = {
      weekly(1, "2026-01-11", {mood(5.0)}), weekly(1, "2026-01-18", {mood(5.0)}),
      weekly(1, "2026-01-25", {now}), weekly(1, "2026-02-01", {now})};
  const auto all = series_of(entries, kWindow, kPeople);
  REQUIRE(all.size() == 2);
  CHECK(planned(all[0]) == 2);
  REQUIRE(all[1].due);
  CHECK(all[1].due->from == day("2026-01-19"));
  CHECK(planned(all[1]) == 5);
}

TEST_CASE("what is told when it comes wants no answer in any week") {
  Entry entry = weekly(1, "2026-01-11", {mood(5.0)});
  entry.kind = PackKind::log;
  entry.occasion.clear();
  Entry skipped = weekly(1, "2026-01-18", {mood(Skipped{})});
  skipped.kind = PackKind::log;
  skipped.occasion.clear();
  const std::vector<Entry> entries = {entry, skipped};
  const auto all = series_of(entries, kWindow, kPeople);
  CHECK_FALSE(all[0].due);
  CHECK(planned(all[0]) == 1);
}
