#include <utility>

#include "gaps.hpp"
#include "hearth/insight/sayings.hpp"
#include "remarks.hpp"
#include "statistics/trend.hpp"

namespace hearth {
namespace {

HowMuch how_much(const Tended& trend, CalendarStep step) {
  return {trend.direction, {trend.answered, step}, trend.change};
}

/// Puts together what is said beneath one chart.
class Close {
 public:
  explicit Close(const Curve& curve) : curve_(curve) {}

  template <typename What>
  void add(std::optional<What> what) {
    if (what) said_.push_back({curve_.series.wording->metric, "", std::move(*what)});
  }

  void add_gaps(const Axis& axis) {
    const std::vector<Presence> steps = presence_of({&curve_, 1}, axis);
    const std::optional<NoAnswers> gaps = no_answers(steps, axis);
    add(gaps);
    if (!gaps) add(no_answer_in(steps, axis));
  }

  std::vector<Saying> result() && { return std::move(said_); }

 private:
  const Curve& curve_;
  std::vector<Saying> said_;
};

}  // namespace

std::vector<Saying> said_closely(const Curve& curve, const Axis& axis, Date today) {
  if (middles(curve.marks).empty()) return {};
  const std::optional<Tended> trend = trend_of(curve, axis);
  Close close(curve);
  close.add(trend);
  close.add(std::optional(in_numbers(curve, axis.step)));
  if (trend) close.add(std::optional(how_much(*trend, axis.step)));
  close.add(extreme(curve, axis, today));
  close.add(level_of(curve, axis.step, trend.has_value()));
  close.add_gaps(axis);
  return std::move(close).result();
}

}  // namespace hearth
