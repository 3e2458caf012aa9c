#include "race.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace hearth::bench {
namespace {

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

struct Costs {
  std::vector<double> wall;
  std::vector<double> cpu;
  std::vector<double> peak;

  void add(const Cost& cost) {
    wall.push_back(cost.wall_ms);
    cpu.push_back(cost.cpu_ms);
    peak.push_back(cost.peak_mb);
  }
  Cost middle() const { return {median(wall), median(cpu), median(peak)}; }
};

std::string spoken(const Cost& cost) {
  return fmt::format("{:.2f} ({:.2f})", cost.wall_ms, cost.cpu_ms);
}

std::string spoken(double limit) { return limit == kAny ? "-" : fmt::format("{:.3g}", limit); }

}  // namespace

Result run(const Race& race, int rounds) {
  const auto measured = [&](const Command& command) {
    if (race.before) race.before();
    return run(command);
  };
  measured(race.ours);
  measured(race.peer);
  Costs ours;
  Costs peer;
  for (int round = 0; round < rounds; ++round) {
    ours.add(measured(race.ours));
    peer.add(measured(race.peer));
  }
  const Cost mine = ours.middle();
  const Cost theirs = peer.middle();
  return {mine, theirs, mine.wall_ms / theirs.wall_ms, mine.cpu_ms / theirs.cpu_ms};
}

std::string heading() {
  return fmt::format("{:<38} {:>16} {:>16} {:>6} {:>5} {:>6} {:>5} {:>7} {:>6} {:>6}\n",
                     "median: ms wall (cpu)", "hearth", "peer", "ratio", "limit", "cpu", "limit",
                     "ms", "MB", "limit");
}

bool measure(const Race& race, int rounds) {
  const Result result = run(race, rounds);
  const Limits& limits = race.limits;
  const bool kept = result.ratio <= limits.ratio && result.cpu_ratio <= limits.cpu_ratio &&
                    result.ours.wall_ms <= limits.ms && result.ours.peak_mb <= limits.mb;
  fmt::print("{:<38} {:>16} {:>16} {:>6.2f} {:>5} {:>6.2f} {:>5} {:>7} {:>6.1f} {:>6}{}\n",
             race.title, spoken(result.ours), spoken(result.peer), result.ratio,
             spoken(limits.ratio), result.cpu_ratio, spoken(limits.cpu_ratio), spoken(limits.ms),
             result.ours.peak_mb, spoken(limits.mb), kept ? "" : "  over");
  return kept;
}

}  // namespace hearth::bench
