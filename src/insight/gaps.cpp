#include "gaps.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr int kInARow = 3;
constexpr std::size_t kFewGaps = 2;

int count(const std::vector<Presence>& steps, Presence wanted) {
  return static_cast<int>(std::ranges::count(steps, wanted));
}

bool spans_years(const Axis& axis) {
  return axis.steps.front().from.year() != axis.steps.back().to.year();
}

/// Steps in a row that lack an answer.
struct Run {
  int length = 0;
  Window days;
};

/// Steps that want no answer neither end a run nor count in it.
std::vector<Run> runs_of(const std::vector<Presence>& steps, const Axis& axis) {
  std::vector<Run> runs;
  bool goes_on = false;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (steps[at] == Presence::answered) goes_on = false;
    if (steps[at] != Presence::wanting) continue;
    if (!goes_on) runs.push_back({0, axis.steps[at]});
    goes_on = true;
    ++runs.back().length;
    runs.back().days.to = axis.steps[at].to;
  }
  return runs;
}

}  // namespace

std::vector<Presence> presence_of(std::span<const Curve> curves, const Axis& axis) {
  std::vector<Presence> steps(axis.steps.size(), Presence::not_wanted);
  for (const Curve& curve : curves) {
    for (std::size_t at = 0; at < steps.size(); ++at) {
      if (curve.marks[at].middle) steps[at] = Presence::answered;
      const bool wants = curve.marks[at].planned && steps[at] == Presence::not_wanted;
      if (wants) steps[at] = Presence::wanting;
    }
  }
  return steps;
}

std::vector<Presence> own_presence(const Curve& curve, const std::vector<Presence>& of_all) {
  std::vector<Presence> steps;
  for (const Mark& mark : curve.marks) {
    const bool others_lack_it = of_all[steps.size()] == Presence::wanting;
    if (mark.middle) {
      steps.push_back(Presence::answered);
    } else {
      steps.push_back(mark.planned && !others_lack_it ? Presence::wanting : Presence::not_wanted);
    }
  }
  return steps;
}

std::optional<NoAnswers> no_answers(const std::vector<Presence>& steps, const Axis& axis) {
  const int without = count(steps, Presence::wanting);
  const int all = without + count(steps, Presence::answered);
  NoAnswers said{{}, without, {all, axis.step}, spans_years(axis)};
  for (const Run& run : runs_of(steps, axis)) {
    if (run.length >= kInARow) said.from_to.push_back(run.days);
  }
  if (said.from_to.empty() && 4 * without <= all) return std::nullopt;
  return said;
}

std::optional<NoAnswerIn> no_answer_in(const std::vector<Presence>& steps, const Axis& axis) {
  NoAnswerIn said{{}, axis.step, spans_years(axis)};
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (steps[at] == Presence::wanting) said.steps.push_back(axis.steps[at]);
  }
  if (said.steps.empty() || said.steps.size() > kFewGaps) return std::nullopt;
  return said;
}

}  // namespace hearth
