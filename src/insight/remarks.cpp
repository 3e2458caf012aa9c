#include "remarks.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "hearth/insight/summary.hpp"

namespace hearth {
namespace {

constexpr double kFifth = 0.2;
constexpr double kNothing = 1e-9;  ///< parts of a scale are not exact
constexpr std::size_t kInEach = 3;
constexpr std::size_t kMostWithTag = 2;

double fifth_of_scale(const Curve& curve) {
  const Range scale = scale_of(curve);
  return kFifth * (scale.high - scale.low) + kNothing;
}

using Steps = std::set<std::size_t>;

/// The steps in which each tag was named, and those in which tags were asked for at all.
struct Named {
  std::map<std::string, Steps> tags;
  Steps asked;
};

Named named_in(const TagAnswers& answers, const Axis& axis) {
  Named named;
  for (const TagAnswer& answer : answers) {
    const auto place = place_of(axis, answer.day);
    if (!place) continue;
    named.asked.insert(*place);
    for (const std::string& tag : answer.tags) named.tags[tag].insert(*place);
  }
  return named;
}

/// What the line was in these steps.
std::vector<double> values_in(const Curve& curve, const Steps& steps) {
  std::vector<double> values;
  for (const std::size_t at : steps) {
    if (curve.marks[at].middle) values.push_back(*curve.marks[at].middle);
  }
  return values;
}

Range range_of(const std::vector<double>& values) {
  const auto [low, high] = std::ranges::minmax(values);
  return {low, high};
}

std::optional<WithTag> with_tag(const Curve& curve, const std::string& tag, const Named& named) {
  const Steps& there = named.tags.at(tag);
  Steps others;
  std::ranges::set_difference(named.asked, there, std::inserter(others, others.end()));
  const std::vector<double> with = values_in(curve, there);
  const std::vector<double> without = values_in(curve, others);
  if (with.size() < kInEach || without.size() < kInEach) return std::nullopt;
  return WithTag{.tag = tag,
                 .named = static_cast<int>(with.size()),
                 .with = range_of(with),
                 .others = static_cast<int>(without.size()),
                 .without = range_of(without)};
}

std::optional<AtEnd> at_end(const Curve& curve, CalendarStep step) {
  const Summary summary = summary_of(curve);
  const int most = std::max(summary.at_low, summary.at_high);
  if (summary.answered < kFewest || 2 * most < summary.answered) return std::nullopt;
  const double end = summary.at_low == most ? summary.all.low : summary.all.high;
  return AtEnd{end, most, {summary.answered, step}};
}

std::optional<Kept> kept(const Curve& curve) {
  const Summary summary = summary_of(curve);
  const bool is_close = summary.all.high - summary.all.low <= fifth_of_scale(curve);
  if (summary.answered < kEnough || !is_close) return std::nullopt;
  return Kept{summary.all};
}

}  // namespace

InNumbers in_numbers(const Curve& curve, CalendarStep step) {
  return {summary_of(curve), middles(curve.marks), step, has_several_in_one(curve)};
}

std::optional<Told> level_of(const Curve& curve, CalendarStep step, bool has_trend) {
  if (const auto end = at_end(curve, step)) return *end;
  const auto close = kept(curve);
  if (!close || has_trend) return std::nullopt;
  return *close;
}

std::optional<Extreme> extreme(const Curve& curve, const Axis& axis, Date today) {
  const auto now = place_of(axis, today);
  if (!now || !curve.marks[*now].middle) return std::nullopt;
  std::vector<double> others = middles(std::span(curve.marks).first(*now));
  const std::vector<double> later = middles(std::span(curve.marks).subspan(*now + 1));
  if (!later.empty() || std::ssize(others) + 1 < kEnough) return std::nullopt;

  const double value = *curve.marks[*now].middle;
  const Range rest = range_of(others);
  if (rest.low <= value && value <= rest.high) return std::nullopt;
  const double away = std::abs(value - median(others)) + 2 * kNothing;
  const double wobble = summary_of(curve).wobble;
  if (away < std::max(fifth_of_scale(curve), 2 * wobble)) return std::nullopt;
  return Extreme{value > rest.high, value, {static_cast<int>(others.size()) + 1, axis.step}};
}

std::vector<WithTag> with_tags(const Curve& curve, const std::vector<TagAnswers>& tags,
                               const Axis& axis) {
  std::vector<WithTag> all;
  for (const TagAnswers& answers : tags) {
    const Named named = named_in(answers, axis);
    for (const auto& [tag, steps] : named.tags) {
      if (auto said = with_tag(curve, tag, named)) all.push_back(*said);
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &WithTag::named);
  all.resize(std::min(all.size(), kMostWithTag));
  for (WithTag& one : all) one.step = axis.step;
  return all;
}

}  // namespace hearth
