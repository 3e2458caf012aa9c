#include "statistics/before_after.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Date kDay = *parse_date("2026-01-14");  // a Wednesday

/// Answers so many days from the day.
Series answered(Cadence cadence, const std::vector<std::pair<int, double>>& by_day) {
  Series series{.wording = scale("comfort"), .person = id(1), .cadence = cadence};
  for (const auto& [day, value] : by_day) series.points.push_back({plus_days(kDay, day), value});
  return series;
}

std::vector<double> values(const std::vector<Sample>& samples) {
  std::vector<double> all;
  for (const Sample& sample : samples) all.push_back(sample.value);
  return all;
}

using Values = std::vector<double>;

}  // namespace

TEST_CASE("an answer that tells of days on both sides belongs to neither") {
  const Series weekly = answered(
      Cadence::weekly, {{-17, 3}, {-10, 4}, {-3, 5}, {0, 10}, {4, 10}, {6, 10}, {7, 6}, {14, 7}});
  CHECK(values(before_after(weekly, kDay).before) == Values{3, 4, 5});
  CHECK(values(before_after(weekly, kDay).after) == Values{6, 7});
  const Series daily = answered(Cadence::daily, {{-8, 4}, {-1, 5}, {0, 10}, {1, 6}, {9, 7}});
  CHECK(values(before_after(daily, kDay).before) == Values{4, 5});
  CHECK(values(before_after(daily, kDay).after) == Values{6, 7});
}

TEST_CASE("each seven days are one value, and twelve of them a side") {
  std::vector<std::pair<int, double>> by_day;
  for (int day = -120; day < 120; ++day) by_day.emplace_back(day, ((day % 7) + 7) % 7);
  const BeforeAfter sides = before_after(answered(Cadence::daily, by_day), kDay);
  CHECK(values(sides.before) == Values(12, 3));
  CHECK(sides.after.size() == 12);
  REQUIRE(sides.pairs);
  CHECK(sides.pairs->same == 144);
}

TEST_CASE("with fewer than three on a side there are the values only") {
  const auto sides =
      before_after(answered(Cadence::weekly, {{-17, 3}, {-10, 4}, {-3, 5}, {7, 6}, {14, 7}}), kDay);
  CHECK_FALSE(sides.pairs);
  CHECK_FALSE(sides.already);
  CHECK(sides.before.size() == 3);
  CHECK(sides.after.size() == 2);
}

TEST_CASE("what rose before already is told where it is higher after, and only there") {
  const std::vector<std::pair<int, double>> rising{{-24, 3}, {-17, 4}, {-10, 4}, {-3, 5}};
  auto higher = rising;
  higher.insert(higher.end(), {{7, 6}, {14, 7}, {21, 7}});
  CHECK(before_after(answered(Cadence::weekly, higher), kDay).already == Direction::rise);
  auto lower = rising;
  lower.insert(lower.end(), {{7, 2}, {14, 1}, {21, 2}});
  CHECK_FALSE(before_after(answered(Cadence::weekly, lower), kDay).already);
  auto three = higher;
  three.erase(three.begin());
  CHECK_FALSE(before_after(answered(Cadence::weekly, three), kDay).already);
}

TEST_CASE("on whichever weekday, twelve weekly answers before and twelve after have a place") {
  for (int weekday = 0; weekday < 7; ++weekday) {
    std::vector<std::pair<int, double>> by_day;
    for (int day = -140 + weekday; day <= 140; day += 7) by_day.emplace_back(day, 5);
    CAPTURE(weekday);
    const BeforeAfter sides = before_after(answered(Cadence::weekly, by_day), kDay);
    CHECK(sides.before.size() == 12);
    CHECK(sides.after.size() == 12);
  }
}
