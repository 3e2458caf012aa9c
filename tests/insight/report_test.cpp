#include "hearth/insight/report.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Window kWindow = last_weeks(*parse_date("2026-03-01"), 8);
const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-01-01T00:00:00Z")};

Series series(int who, const std::string& metric,
              const std::vector<std::pair<int, double>>& by_week) {
  Series made{.wording = scale(metric), .person = id(who), .cadence = Cadence::weekly};
  made.due = kWindow;
  for (const auto& [week, value] : by_week) {
    made.points.push_back({plus_days(kWindow.from, 7 * week), value});
  }
  return made;
}

std::vector<Chart> charts_of(const Document& document) {
  std::vector<Chart> all;
  for (const Block& block : document.blocks) {
    if (const auto* charts = std::get_if<Charts>(&block)) {
      all.insert(all.end(), charts->charts.begin(), charts->charts.end());
    }
  }
  return all;
}

Chart only_chart(const std::vector<std::pair<int, double>>& by_week) {
  const std::vector<Series> all = {series(1, "mood", std::move(by_week))};
  return charts_of(report_on(all, kPeople, {.window = kWindow, .today = kWindow.to})).front();
}

}  // namespace

TEST_CASE("up to three answers are told as they are, with no summary") {
  CHECK(only_chart({{0, 6}}).note == "6, 1 of 7");
  CHECK(only_chart({{0, 6}, {3, 4}, {7, 5}}).note == "6, 4, 5, 3 of 8");
}

TEST_CASE("what was always skipped is not told") {
  const std::vector<Series> all = {series(1, "mood", {}), series(1, "ease", {{0, 1}})};
  const auto charts = charts_of(report_on(all, kPeople, {.window = kWindow, .today = kWindow.to}));
  REQUIRE(charts.size() == 1);
  CHECK(charts.front().label == "ease");
}

TEST_CASE("from four on: range and median, and no word of a trend") {
  CHECK(only_chart({{0, 2}, {1, 4}, {2, 6}, {3, 9}}).note == "2 to 9, middle 5, 4 of 7");
}

TEST_CASE("a week without an answer is a gap") {
  const Chart chart = only_chart({{0, 6}, {7, 5}});
  REQUIRE(chart.values.size() == 8);
  CHECK(chart.values[0] == 6);
  CHECK_FALSE(chart.values[3]);
  CHECK(chart.values[7] == 5);
}

TEST_CASE("several answers of one week are one mark: their median") {
  CHECK(only_chart({{2, 1}, {2, 9}, {2, 2}}).values[2] == 2);
}

TEST_CASE("comfort and satisfaction come first") {
  const std::vector<Series> all = {series(1, "pain", {{0, 1}}), series(1, "satisfaction", {{0, 1}}),
                                   series(1, "comfort", {{0, 1}})};
  const auto charts = charts_of(report_on(all, kPeople, {.window = kWindow, .today = kWindow.to}));
  REQUIRE(charts.size() == 3);
  CHECK(charts[0].label == "comfort");
  CHECK(charts[1].label == "satisfaction");
  CHECK(charts[2].label == "pain");
}

TEST_CASE("what has no good direction has no tone") {
  Series desire = series(1, "desire", {{0, 1}});
  Wording wording = *desire.wording;
  wording.better = Better::neither;
  desire.wording = std::make_shared<const Wording>(wording);
  const std::vector<Series> all = {desire};
  CHECK(charts_of(report_on(all, kPeople, {.window = kWindow, .today = kWindow.to})).front().tone ==
        Chart::Tone::neutral);
}

TEST_CASE("each person has a part of their own, and nobody without numbers is named") {
  const std::vector<Series> all = {series(2, "mood", {{0, 1}})};
  for (const Block& block :
       report_on(all, kPeople, {.window = kWindow, .today = kWindow.to}).blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) CHECK(heading->text != "Alex");
  }
}
