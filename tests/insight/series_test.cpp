#include "hearth/insight/series.hpp"

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
  CHECK(all[0].planned == 3);  // the weeks from 15 February to 1 March
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
  CHECK(all[0].planned == 3);
}
