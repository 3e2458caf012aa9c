#pragma once

#include <functional>
#include <limits>
#include <string>

#include "process.hpp"

namespace hearth::bench {

/// No limit.
inline constexpr double kAny = std::numeric_limits<double>::infinity();

/// What the first command of a race may take.
struct Limits {
  double ratio = kAny;      ///< to the peer, of the medians of wall time
  double ms = kAny;         ///< wall time, the median
  double mb = kAny;         ///< memory at its peak, the median
  double cpu_ratio = kAny;  ///< to the peer, of the medians of the processor's time
};

/// Two commands that do the same kind of work.
struct Race {
  std::string title;
  Command ours;
  Command peer;
  Limits limits;
  std::function<void()> before = {};  ///< each run of either, and is not measured
};

struct Result {
  Cost ours;  ///< medians
  Cost peer;
  double ratio = 0;      ///< ours to peer, wall time
  double cpu_ratio = 0;  ///< likewise, the processor's time
};

/// Runs both in turns (ours, peer, ours, peer, ...), so that whatever else the machine does falls
/// on both alike; the first turn only warms the caches and is not counted.
Result run(const Race& race, int rounds);

/// A table's heading.
std::string heading();

/// Runs it and prints its row. Whether every limit was kept.
bool measure(const Race& race, int rounds);

}  // namespace hearth::bench
