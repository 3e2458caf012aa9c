#include "before_after.hpp"

#include <algorithm>
#include <map>

#include "hearth/insight/summary.hpp"

namespace hearth {
namespace {

constexpr int kWeeks = 12;
constexpr std::size_t kFewestOnASide = 3;
constexpr std::size_t kFewestForAlready = 4;

/// How many days an answer looks back over.
int days_told_of(Cadence cadence) {
  switch (cadence) {
    case Cadence::none:
      return 0;
    case Cadence::daily:
      return 1;
    case Cadence::weekly:
      return 7;
    case Cadence::fortnightly:
      return 14;
    case Cadence::monthly:
      return 31;
  }
  return 0;
}

/// A median for each seven days from that day on, for twelve weeks, later ones left out.
std::vector<Sample> weeks_from(const Series& series, Date first) {
  std::map<int, std::vector<double>> weeks;
  for (const Point& point : series.points) {
    const int day = days_between(first, point.day);
    if (day >= 0 && day < 7 * kWeeks) weeks[day / 7].push_back(point.value);
  }
  std::vector<Sample> samples;
  samples.reserve(weeks.size());
  for (const auto& [week, values] : weeks) {
    samples.push_back({static_cast<double>(week), median(values)});
  }
  return samples;
}

std::vector<Sample> later_by(std::vector<Sample> samples, int days) {
  for (Sample& sample : samples) sample.week += days / 7.0;
  return samples;
}

/// Which way at least three quarters of the pairs of these go.
std::optional<Direction> direction_of(std::span<const Sample> samples) {
  int rising = 0;
  int falling = 0;
  for (std::size_t later = 1; later < samples.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      rising += samples[later].value > samples[earlier].value ? 1 : 0;
      falling += samples[later].value < samples[earlier].value ? 1 : 0;
    }
  }
  const auto all = static_cast<int>(samples.size() * (samples.size() - 1) / 2);
  if (4 * rising >= 3 * all) return Direction::rise;
  if (4 * falling >= 3 * all) return Direction::fall;
  return std::nullopt;
}

std::optional<Direction> same_way(std::span<const Sample> before, const Pairs& pairs) {
  if (before.size() < kFewestForAlready || pairs.higher == pairs.lower) return std::nullopt;
  const Direction then = pairs.higher > pairs.lower ? Direction::rise : Direction::fall;
  return direction_of(before) == then ? std::optional(then) : std::nullopt;
}

}  // namespace

BeforeAfter before_after(const Series& series, Date day) {
  const int told_of = days_told_of(series.cadence);
  const int weeks_apart = 7 * kWeeks + told_of;
  BeforeAfter sides{.before = weeks_from(series, plus_days(day, -7 * kWeeks)),
                    .after = later_by(weeks_from(series, plus_days(day, told_of)), weeks_apart),
                    .pairs = std::nullopt,
                    .already = std::nullopt};
  if (std::min(sides.before.size(), sides.after.size()) < kFewestOnASide) return sides;
  sides.pairs = pairs(sides.before, sides.after);
  sides.already = same_way(sides.before, *sides.pairs);
  return sides;
}

}  // namespace hearth
