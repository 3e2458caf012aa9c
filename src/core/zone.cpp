#include "hearth/core/zone.hpp"

#include <algorithm>

namespace hearth {
namespace {

/// No place was ever further from UTC, and none changed its clocks and back in twice that time.
constexpr std::int64_t kFarthestMs = std::int64_t{16} * 60 * 60 * 1000;

}  // namespace

Zone::Zone(int offset_minutes) : rules_([=](std::int64_t) { return offset_minutes; }) {}

std::vector<Moment> Zone::shown(Date day, std::chrono::milliseconds time_of_day) const {
  const std::int64_t as_utc = at_local(day, time_of_day, 0).ms;
  const int before = rules_(as_utc - kFarthestMs);
  const int after = rules_(as_utc + kFarthestMs);
  std::vector<Moment> moments{at_local(day, time_of_day, before)};
  if (after != before) moments.push_back(at_local(day, time_of_day, after));
  const auto never = [&](Moment moment) { return rules_(moment.ms) != moment.offset_minutes; };
  moments.erase(std::remove_if(moments.begin(), moments.end(), never), moments.end());
  std::ranges::sort(moments);
  return moments;
}

Moment Zone::nearest(Date day, std::chrono::milliseconds time_of_day) const {
  const std::vector<Moment> moments = shown(day, time_of_day);
  if (!moments.empty()) return moments.front();
  const std::int64_t as_utc = at_local(day, time_of_day, 0).ms;
  return at(at_local(day, time_of_day, rules_(as_utc - kFarthestMs)).ms);
}

}  // namespace hearth
