#pragma once

#include <string>

#include "process.hpp"

namespace hearth::bench {

/// Two commands that do the same kind of work, and how much slower the first may be.
struct Race {
  std::string title;
  Command ours;
  Command peer;
  double limit;  ///< of the ratio of the medians of wall time
};

struct Result {
  Cost ours;  ///< medians
  Cost peer;
  double ratio;  ///< ours to peer, wall time
};

/// Runs both in turns (ours, peer, ours, peer, ...), so that whatever else the machine does falls
/// on both alike; the first turn only warms the caches and is not counted.
Result run(const Race& race, int rounds);

/// A table's heading, and a row of it.
std::string heading();
std::string row(const Race& race, const Result& result);

}  // namespace hearth::bench
