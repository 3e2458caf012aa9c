#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "insight/curves.hpp"
#include "statistics/kendall.hpp"
#include "statistics/trend.hpp"

// What is said of series whose truth is known: made with a seed, so that every run sees the same.
using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kSeries = 400;

/// How answers come about: a level that may change steadily over the whole, and a deviation of
/// which a part is carried over from one answer to the next.
struct Truth {
  std::size_t answers = 12;
  double level = 5;
  double change = 0;
  double deviation = 1.5;
  double carried_over = 0;
};

/// Answers of 0 to 10, as people give them. A normal deviation by Box and Muller: that of the
/// standard library differs from one to the next.
class Made {
 public:
  explicit Made(unsigned seed) : random_(seed) {}

  Answers answers(const Truth& truth) {
    Answers all;
    double off = truth.deviation * normal();
    const double fresh = truth.deviation * std::sqrt(1 - truth.carried_over * truth.carried_over);
    for (std::size_t at = 0; at < truth.answers; ++at) {
      const double part = static_cast<double>(at) / static_cast<double>(truth.answers - 1) - 0.5;
      all.emplace_back(std::clamp(std::round(truth.level + truth.change * part + off), 0.0, 10.0));
      off = truth.carried_over * off + fresh * normal();
    }
    return all;
  }

  double uniform() { return (static_cast<double>(random_() >> 11U) + 0.5) * 0x1p-53; }

 private:
  double normal() {
    return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * 3.14159265358979 * uniform());
  }

  std::mt19937_64 random_;
};

/// In how many per cent of 400 series a trend is said.
template <typename CurveOf>
double said_in(const Axis& axis, const CurveOf& curve) {
  int said = 0;
  for (unsigned seed = 1; seed <= kSeries; ++seed) {
    Made made(seed);
    said += trend_of(curve(made), axis) ? 1 : 0;
  }
  return 100.0 * said / kSeries;
}

double said_of_weeks(const Truth& truth) {
  const Axis axis = weeks(truth.answers);
  return said_in(axis, [&](Made& made) { return weekly("comfort", made.answers(truth), axis); });
}

}  // namespace

TEST_CASE("no change, nothing carried over: a trend is said in at most 4 %") {
  for (const std::size_t n : {8U, 12U, 16U, 26U}) {
    for (const double deviation : {.8, 1.5, 2.5}) {
      CAPTURE(n);
      CAPTURE(deviation);
      CHECK(said_of_weeks({.answers = n, .deviation = deviation}) <= 4);
    }
  }
}

TEST_CASE("no change, three tenths carried over into the next week: at most 10 %") {
  for (const std::size_t n : {8U, 12U, 16U, 26U}) {
    for (const double deviation : {.8, 1.5, 2.5}) {
      CAPTURE(n);
      CAPTURE(deviation);
      CHECK(said_of_weeks({.answers = n, .deviation = deviation, .carried_over = .3}) <= 10);
    }
  }
}

TEST_CASE(
    "a daily pack of twelve weeks, seven tenths carried over into the next day: at most 8 %") {
  const Axis axis = weeks(12);
  for (const double deviation : {.8, 1.5, 2.5}) {
    CAPTURE(deviation);
    const Truth truth{.answers = 84, .deviation = deviation, .carried_over = .7};
    CHECK(said_in(axis, [&](Made& made) { return daily("mood", made.answers(truth), axis); }) <= 8);
  }
}

TEST_CASE("tested by day it would be said of every fourth such pack, and more") {
  constexpr double kTwoPerCent = 2.326;
  int said = 0;
  for (unsigned seed = 1; seed <= kSeries; ++seed) {
    std::vector<double> values;
    for (const auto& value : Made(seed).answers({.answers = 84, .carried_over = .7})) {
      values.push_back(*value);
    }
    said += std::abs(kendall(values).z) >= kTwoPerCent ? 1 : 0;
  }
  CHECK(said >= kSeries / 4);
}

TEST_CASE("two years by months, three tenths carried over into the next week: at most 10 %") {
  const Axis axis = months(24);
  CHECK(said_in(axis, [&](Made& made) {
          return weekly_over("comfort", made.answers({.answers = 105, .carried_over = .3}), axis);
        }) <= 10);
}

TEST_CASE("a change of 4 over twelve weeks, deviation .8: said in at least 85 %, and rightly") {
  const Axis axis = weeks(12);
  for (const double change : {4.0, -4.0}) {
    const Truth truth{.change = change, .deviation = .8};
    CHECK(said_of_weeks(truth) >= 85);
    for (unsigned seed = 1; seed <= kSeries; ++seed) {
      const auto trend = trend_of(weekly("comfort", Made(seed).answers(truth), axis), axis);
      if (!trend) continue;
      CHECK(trend->direction == (change > 0 ? Direction::rise : Direction::fall));
      CHECK((trend->last - trend->first) * change > 0);
    }
  }
}

TEST_CASE("a change of 4 over twelve weeks holds what it truly is in its interval, mostly") {
  const Axis axis = weeks(12);
  const Truth truth{.change = 4, .deviation = .8};
  int said = 0;
  int fits = 0;
  for (unsigned seed = 1; seed <= kSeries; ++seed) {
    const auto trend = trend_of(weekly("comfort", Made(seed).answers(truth), axis), axis);
    if (!trend) continue;
    REQUIRE(trend->change);
    ++said;
    fits += trend->change->fits.low <= 4 && 4 <= trend->change->fits.high ? 1 : 0;
  }
  CHECK(100 * fits >= 85 * said);
}

TEST_CASE("of seven marks or fewer never a trend, however clear") {
  for (std::size_t n = 2; n <= 7; ++n) {
    CHECK(said_of_weeks({.answers = n, .change = 8, .deviation = .3}) == 0);
  }
  const Axis axis = weeks(12);
  CHECK(said_in(axis, [&](Made& made) {
          Answers answers = made.answers({.change = 8, .deviation = .3});
          for (const std::size_t at : {2U, 4U, 5U, 8U, 10U}) answers[at] = kNone;
          return weekly("comfort", answers, axis);
        }) == 0);
}

TEST_CASE("with half of the marks at an end of the scale never a trend, however clear") {
  const Axis axis = weeks(12);
  for (const double end : {0.0, 10.0}) {
    CHECK(said_in(axis, [&](Made& made) {
            Answers answers = made.answers({.change = 6, .deviation = .3});
            for (std::size_t at = 0; at < 6; ++at) answers[end == 0 ? at : 11 - at] = end;
            return weekly("comfort", answers, axis);
          }) == 0);
  }
}

TEST_CASE("with under half of the weeks answered never a trend, however clear") {
  const Axis axis = weeks(26);
  CHECK(said_in(axis, [&](Made& made) {
          Answers answers = made.answers({.answers = 26, .change = 8, .deviation = .3});
          for (std::size_t at = 1; at < 26; at += 2) answers[at] = kNone;
          answers[24] = kNone;
          return weekly("comfort", answers, axis);
        }) == 0);
}

TEST_CASE("with one half of the window nearly without answers never a trend, however clear") {
  const Axis axis = weeks(16);
  CHECK(said_in(axis, [&](Made& made) {
          Answers answers = made.answers({.answers = 16, .change = 8, .deviation = .3});
          for (std::size_t at = 0; at < 6; ++at) answers[at] = kNone;
          return weekly("comfort", answers, axis);
        }) == 0);
}

TEST_CASE("low answers that are withheld more often make no trend where there is none") {
  const Axis axis = weeks(26);
  CHECK(said_in(axis, [&](Made& made) {
          Answers answers = made.answers({.answers = 26, .carried_over = .3});
          for (auto& answer : answers) {
            if (*answer < 5 && made.uniform() < .7) answer = kNone;
          }
          return weekly("comfort", answers, axis);
        }) <= 10);
}
