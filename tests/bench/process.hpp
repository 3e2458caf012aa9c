#pragma once

#include <string>
#include <vector>

namespace hearth::bench {

using Command = std::vector<std::string>;

/// What one run of a whole process took, from spawn to exit.
struct Cost {
  double wall_ms = 0;
  double cpu_ms = 0;   ///< user and system together
  double peak_mb = 0;  ///< the most memory it held
};

/// Runs the command (found by PATH unless it holds a slash) with nothing to read and nowhere to
/// print, and measures it. Throws std::runtime_error if it cannot be started or does not end with
/// 0.
Cost run(const Command& command);

}  // namespace hearth::bench
