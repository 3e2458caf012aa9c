#pragma once

#include <string>

#include "cli/couple.hpp"
#include "hearth/store/shelf/times_file.hpp"

namespace hearth::test {

/// Alex and Sam, with the short check-in, on Sunday 1 March 2026, who want to be reminded of it.
class Reminded : public Couple {
 public:
  Reminded() { now = "2026-03-01T12:00:00+01:00"; }

  /// Runs it at that time of that day.
  Outcome at(const std::string& time, const std::string& command) {
    now = time + ":00+01:00";
    return run(command);
  }

  std::filesystem::path state() const { return *this / "state"; }
  std::filesystem::path file() const { return times_path(state()); }
  TimesFile times() const { return read_times(state()).value_or(TimesFile{}); }

  /// As it stands in the file; `-` is none.
  std::string done(std::size_t number = 1) const {
    const auto last = times().reminders.at(number - 1).done;
    return last ? to_string(*last) : "-";
  }
};

inline constexpr const char* kSunday = "remind set short 'sunday 19:00'";
inline constexpr const char* kLine = "Reminder: 10 min\n";

}  // namespace hearth::test
