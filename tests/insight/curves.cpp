#include "insight/curves.hpp"

#include "support/entries.hpp"

namespace hearth::test {
namespace {

const Date kLast = *parse_date("2026-03-01");

Series series(const std::string& metric, Cadence cadence, const Window& due) {
  return {.wording = scale(metric), .person = id(1), .cadence = cadence, .due = due};
}

void answer_on(Series& series, Date day, const std::optional<double>& value) {
  if (!value) return;
  series.points.push_back({day, *value});
  series.asked.push_back(day);
  series.met.push_back(day);
}

}  // namespace

Axis weeks(std::size_t count) {
  return axis_of(last_weeks(kLast, static_cast<int>(count)), CalendarStep::week);
}

Curve weekly(const std::string& metric, const Answers& answers, const Axis& axis) {
  Series made = series(metric, Cadence::weekly, axis.window);
  for (std::size_t at = 0; at < answers.size(); ++at) {
    answer_on(made, axis.steps[at].to, answers[at]);
  }
  return curve_of(std::move(made), axis);
}

Curve daily(const std::string& metric, const Answers& answers, const Axis& axis) {
  Series made = series(metric, Cadence::daily, axis.window);
  const auto first = plus_days(axis.window.to, 1 - static_cast<int>(answers.size()));
  for (std::size_t at = 0; at < answers.size(); ++at) {
    answer_on(made, plus_days(first, static_cast<int>(at)), answers[at]);
  }
  return curve_of(std::move(made), axis);
}

Axis months(int count) {
  const Date last = *parse_date("2026-02-28");
  const Date first = last.year() / last.month() / 1 - std::chrono::months{count - 1};
  return axis_of({first, last}, CalendarStep::month);
}

Curve weekly_over(const std::string& metric, const Answers& answers, const Axis& axis) {
  Series made = series(metric, Cadence::weekly, axis.window);
  Date day = plus_days(first_day_after(CalendarStep::week, axis.window.from), -1);
  for (const auto& answer : answers) {
    if (day <= axis.window.to) answer_on(made, day, answer);
    day = plus_days(day, 7);
  }
  return curve_of(std::move(made), axis);
}

Curve weekly_in_months(const std::string& metric, const Answers& of_each_month, const Axis& axis) {
  Answers answers;
  Date day = plus_days(first_day_after(CalendarStep::week, axis.window.from), -1);
  for (; day <= axis.window.to; day = plus_days(day, 7)) {
    answers.push_back(of_each_month[*place_of(axis, day)]);
  }
  return weekly_over(metric, answers, axis);
}

Curve on_scale(Curve curve, double min, double max) {
  Wording wording = *curve.series.wording;
  wording.min = min;
  wording.max = max;
  curve.series.wording = std::make_shared<const Wording>(wording);
  return curve;
}

}  // namespace hearth::test
