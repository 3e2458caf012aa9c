#include "hearth/insight/marks.hpp"

#include <algorithm>

#include "hearth/insight/summary.hpp"
#include "hearth/journal/occasion.hpp"

namespace hearth {
namespace {

using Values = std::vector<double>;

std::vector<Values> values_by_step(const Series& series, const Axis& axis) {
  std::vector<Values> steps(axis.steps.size());
  for (const Point& point : series.points) {
    if (const auto place = place_of(axis, point.day)) steps[*place].push_back(point.value);
  }
  return steps;
}

Mark mark_of(const Values& values) {
  if (values.empty()) return {};
  const auto [low, high] = std::ranges::minmax(values);
  return {.planned = true,
          .middle = median(values),
          .lowest = low,
          .highest = high,
          .answers = static_cast<int>(values.size())};
}

bool is_before(Date day, const Window& step) { return day < step.from; }

/// The first of these days, in order, that is not before the step; the end if there is none.
auto first_from(const std::vector<Date>& days, const Window& step) {
  return std::ranges::partition_point(days, [&](Date day) { return is_before(day, step); });
}

bool any_in(const std::vector<Date>& days, const Window& step) {
  const auto first = first_from(days, step);
  return first != days.end() && *first <= step.to;
}

/// The last day of the last period that ends within the step; empty if none does.
std::optional<Date> end_of_period(Cadence cadence, const Window& step) {
  for (Date day = step.to; day >= step.from; day = plus_days(day, -1)) {
    if (period_of(cadence, day) != period_of(cadence, plus_days(day, 1))) return day;
  }
  return std::nullopt;
}

/// Whether they went through the pack in the period that ends on that day.
bool was_met(const Series& series, Date end) {
  const auto after = std::ranges::upper_bound(series.met, end);
  if (after == series.met.begin()) return false;
  return period_of(series.cadence, *(after - 1)) == period_of(series.cadence, end);
}

/// Whether a step in which nothing was asked wants an answer: it was over before the last day that
/// is looked at, which may be today, a period of the cadence ends in it, and its pack was not gone
/// through.
bool is_due(const Series& series, const Window& step) {
  if (!series.due || step.to >= series.due->to || step.to < series.due->from) return false;
  const auto end = end_of_period(series.cadence, step);
  return end && *end >= series.due->from && !was_met(series, *end) && !any_in(series.met, step);
}

/// A skip of what comes round is a gap; of what was told when it came, it is nothing.
bool is_planned(const Series& series, const Window& step) {
  if (series.cadence == Cadence::none) return false;
  return any_in(series.asked, step) || is_due(series, step);
}

}  // namespace

Curve curve_of(Series series, const Axis& axis) {
  std::vector<Mark> marks;
  for (const Values& values : values_by_step(series, axis)) {
    Mark mark = mark_of(values);
    mark.planned = mark.planned || is_planned(series, axis.steps[marks.size()]);
    marks.push_back(mark);
  }
  return {std::move(series), std::move(marks)};
}

bool has_several_in_one(const Curve& curve) {
  return std::ranges::any_of(curve.marks, [](const Mark& mark) { return mark.answers > 1; });
}

std::vector<double> middles(std::span<const Mark> marks) {
  std::vector<double> values;
  for (const Mark& mark : marks) {
    if (mark.middle) values.push_back(*mark.middle);
  }
  return values;
}

std::vector<Sample> samples(std::span<const Mark> marks, const Axis& axis) {
  std::vector<Sample> all;
  for (std::size_t at = 0; at < marks.size(); ++at) {
    const int days = days_between(axis.steps.front().from, axis.steps[at].from);
    if (marks[at].middle) all.push_back({days / 7.0, *marks[at].middle});
  }
  return all;
}

}  // namespace hearth
