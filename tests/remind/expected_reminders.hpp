#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/remind/schedule.hpp"

namespace hearth::test {

/// What somebody is owed by one reminder, told without what hearth knows of schedules, periods and
/// times that were said: each time is written down beforehand, with what became of it.
class ExpectedReminders {
 public:
  /// `words` as the file of times has them. What lies before `made` is heard only if it is put off.
  ExpectedReminders(const std::string& words, WallTime made, WallTime end);

  /// Somebody has answered what ends with that day.
  void answer(Date last_day);

  /// It was put off until then.
  void put_off(WallTime until) { put_off_ = until; }

  /// Whether it has to be heard now; it is then.
  bool hear(WallTime now, bool quiet);

  struct Counts {
    int times = 0;     ///< that were due
    int spoken = 0;    ///< of them, each once
    int answered = 0;  ///< before they were spoken of
    int put_off = 0;   ///< that came back
  };
  Counts counts() const;

 private:
  struct Occasion {
    WallTime at;
    Date last = {};        ///< the day with whose answer it is over
    bool is_over = false;  ///< it lies before the reminder was made
    bool spoken = false;
    bool answered = false;
  };

  Occasion* current(WallTime now);
  bool a_later_one_was_spoken_of(const Occasion& one) const;

  std::vector<Occasion> occasions_;
  std::chrono::minutes grace_{0};
  std::size_t current_ = 0;
  std::optional<Date> done_;
  std::optional<WallTime> put_off_;
  int came_back_ = 0;
};

}  // namespace hearth::test
