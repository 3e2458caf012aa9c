#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/moment.hpp"

namespace hearth {

/// The rules by which the clocks on the walls of one place are set, on any day.
class Zone {
 public:
  /// Local time minus UTC at an instant (milliseconds since 1970), in minutes, -1439..1439.
  using Rules = std::function<int(std::int64_t ms)>;

  /// Clocks that are never put forward or back.
  explicit Zone(int offset_minutes);
  explicit Zone(Rules rules) : rules_(std::move(rules)) {}

  /// That instant, with the offset of that day.
  Moment at(std::int64_t ms) const { return {ms, rules_(ms)}; }

  /// The moments at which the clocks show this: one; two, the earlier first, in what is repeated
  /// when they are put back; none in what is skipped when they are put forward.
  std::vector<Moment> shown(Date day, std::chrono::milliseconds time_of_day) const;

  /// One of them whatever happens: the first of two, and for what is skipped the same time after
  /// the clocks were put forward as it seems to be behind that (02:30 is 03:30).
  Moment nearest(Date day, std::chrono::milliseconds time_of_day) const;

 private:
  Rules rules_;
};

/// The zones of tzdata by their names, as `Europe/Berlin`; empty for a name that is none.
using Zones = std::function<std::optional<Zone>(const std::string& name)>;

}  // namespace hearth
