// How long it takes to tell of a line of sixty marks, the most there can be, with the exact test of
// its trend: where no two values are equal, which takes the test longest, and on answers of 0
// to 10.
//
//     insight_bench [ROUNDS]

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <vector>

#include "hearth/insight/sayings.hpp"

namespace {

using namespace hearth;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double kLimitMs = 5;
constexpr int kRounds = 101;

const Axis kAxis =
    axis_of({Date{std::chrono::year{2011} / 1 / 1}, Date{std::chrono::year{2025} / 12 / 31}},
            CalendarStep::quarter);

/// A line that rises by that much a quarter, with an answer in each.
Curve rising(double by, bool whole) {
  Wording wording;
  wording.metric = "comfort";
  wording.min = -1;
  wording.max = 100;
  Series series{.wording = std::make_shared<const Wording>(wording), .person = {}};
  for (const Window& quarter : kAxis.steps) {
    const double value = by * static_cast<double>(series.points.size());
    series.points.push_back(
        {quarter.from, whole ? static_cast<double>(static_cast<int>(value)) : value});
  }
  return curve_of(std::move(series), kAxis);
}

double median_ms(const Curve& curve, int rounds) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto begun = std::chrono::steady_clock::now();
    if (said_closely(curve, kAxis, kAxis.window.to).size() < 3) std::abort();  // no trend, no test
    times.push_back(Milliseconds(std::chrono::steady_clock::now() - begun).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

bool measure(const char* title, const Curve& curve, int rounds) {
  const double ms = median_ms(curve, rounds);
  fmt::print("{}: median {:.2f} ms, {:.2f} of the limit of {:.0f} ms\n", title, ms, ms / kLimitMs,
             kLimitMs);
  return ms <= kLimitMs;
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : kRounds;
  const bool untied = measure("60 marks, all different", rising(1.01, false), rounds);
  const bool tied = measure("60 marks on 0 to 12", rising(0.21, true), rounds);
  return untied && tied ? 0 : 1;
}
