#pragma once

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "hearth/remind/wall_time.hpp"

namespace hearth::test {

using Utc = std::chrono::sys_time<std::chrono::minutes>;

/// The clocks on the walls of one place, from 1996 to 2045, as tzdata has them.
class Place {
 public:
  explicit Place(const std::string& zone);

  WallTime at(Utc time) const;

  /// How often they are set in that time.
  std::size_t changes() const { return offsets_.size() - 1; }

 private:
  struct Offset {
    Utc from;
    std::chrono::minutes offset;
  };
  std::vector<Offset> offsets_;  ///< by their times
};

/// Some years of somebody who carries a computer about and puts it to sleep.
class Life {
 public:
  /// From the beginning of that year on, at the first of these places, with journeys to the others.
  Life(unsigned seed, int year, const std::vector<Place>& places, bool travels);

  Utc now() const { return now_; }
  WallTime wall() const { return places_[place_].at(now_); }

  /// Whether the computer is awake.
  bool is_awake() const { return awake_; }

  /// A quarter of an hour goes by.
  void go_on();

  /// Happens once in so many times.
  bool happens(int once_in) { return number(1, once_in) == 1; }
  int number(int least, int most);

 private:
  std::mt19937 random_;
  const std::vector<Place>& places_;
  bool travels_;
  std::size_t place_ = 0;
  Utc now_;
  Utc woken_or_asleep_;
  Utc moved_;
  bool awake_ = true;
};

}  // namespace hearth::test
