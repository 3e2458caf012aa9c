#include "race.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace hearth::bench {
namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
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

}  // namespace

Result run(const Race& race, int rounds) {
  run(race.ours);
  run(race.peer);
  Costs ours;
  Costs peer;
  for (int round = 0; round < rounds; ++round) {
    ours.add(run(race.ours));
    peer.add(run(race.peer));
  }
  const Cost mine = ours.middle();
  const Cost theirs = peer.middle();
  return {mine, theirs, mine.wall_ms / theirs.wall_ms};
}

std::string heading() {
  return fmt::format("{:<44} {:>16} {:>16} {:>7} {:>7}\n", "median, ms: wall (cpu)", "hearth",
                     "peer", "ratio", "limit");
}

std::string row(const Race& race, const Result& result) {
  const auto cost = [](const Cost& c) {
    return fmt::format("{:.2f} ({:.2f})", c.wall_ms, c.cpu_ms);
  };
  return fmt::format("{:<44} {:>16} {:>16} {:>7.2f} {:>7.1f}{}\n", race.title, cost(result.ours),
                     cost(result.peer), result.ratio, race.limit,
                     result.ratio > race.limit ? "  over" : "");
}

}  // namespace hearth::bench
