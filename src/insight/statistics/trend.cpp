#include "trend.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "hearth/insight/summary.hpp"
#include "kendall.hpp"
#include "theil_sen.hpp"

namespace hearth {
namespace {

constexpr std::size_t kInEachHalf = 3;
constexpr double kSeldom = 0.02;
constexpr double kPartOfScale = 0.1;
constexpr double kNothing = 1e-9;  ///< parts of a scale are not exact
constexpr int kEnoughForChange = 12;

double to_a_half(double value) { return std::round(value * 2) / 2; }

/// The middles of the marks in the first and in the last half of the window.
struct Halves {
  std::vector<double> first;
  std::vector<double> last;
  int steps;  ///< in each
};

Halves halves_of(const std::vector<Mark>& marks) {
  const std::span<const Mark> all(marks);
  const std::size_t half = marks.size() / 2;
  return {middles(all.first(half)), middles(all.last(half)), static_cast<int>(half)};
}

bool holds_enough(const Summary& summary, const Halves& halves) {
  const bool enough = 2 * summary.answered >= summary.planned;
  return enough && halves.first.size() >= kInEachHalf && halves.last.size() >= kInEachHalf;
}

bool is_at_an_end(const Summary& summary) {
  return 2 * std::max(summary.at_low, summary.at_high) >= summary.answered;
}

Change change_of(const TheilSen& line, double span) {
  if (line.slope > 0) return {line.slope * span, {line.low * span, line.high * span}};
  return {-line.slope * span, {-line.high * span, -line.low * span}};
}

/// As far as the halves show it, by their middles.
std::optional<Tended> shown_by(const Halves& halves, double slope, CalendarStep step) {
  Tended tended{.direction = slope > 0 ? Direction::rise : Direction::fall,
                .first = to_a_half(median(halves.first)),
                .last = to_a_half(median(halves.last)),
                .half = {halves.steps, step}};
  const double difference = tended.last - tended.first;
  if (difference * slope <= 0) return std::nullopt;
  return tended;
}

}  // namespace

bool can_have_trend(const Curve& curve, const Axis& axis) {
  return axis.step != CalendarStep::day && std::ssize(middles(curve.marks)) >= kEnough;
}

std::optional<Tended> trend_of(const Curve& curve, const Axis& axis) {
  if (!can_have_trend(curve, axis)) return std::nullopt;
  const Summary summary = summary_of(curve);
  const Halves halves = halves_of(curve.marks);
  if (!holds_enough(summary, halves) || is_at_an_end(summary)) return std::nullopt;

  const std::vector<Sample> answered = samples(curve.marks, axis);
  const TheilSen straight = theil_sen(answered);
  const double span = answered.back().week - answered.front().week;
  const Range scale = scale_of(curve);
  const double least = kPartOfScale * (scale.high - scale.low) - kNothing;
  if (std::abs(straight.slope) * span < least) return std::nullopt;

  std::optional<Tended> tended = shown_by(halves, straight.slope, axis.step);
  if (!tended) return std::nullopt;
  tended->p = exact_p(middles(curve.marks));
  tended->answered = summary.answered;
  if (tended->p > kSeldom) return std::nullopt;
  if (summary.answered >= kEnoughForChange) tended->change = change_of(straight, span);
  return tended;
}

}  // namespace hearth
