#pragma once

#include <filesystem>

#include "hearth/app/env.hpp"

namespace hearth {

/// How something wakes hearth, time and again, to look whether a reminder is due.
struct Waking {
  std::filesystem::path program;
  bool notify = false;  ///< by a notification on the screen, rather than by what is printed
};

/// Where hearth looks for reminders when cron or systemd starts it, with nothing set in its
/// environment but HOME; empty if there is no home.
std::filesystem::path usual_state(const Env& env);

/// What wakes it already.
struct Woken {
  bool by_cron = false;
  bool by_systemd = false;
};

/// As far as the two can be asked. Neither, if they would look for reminders elsewhere.
Woken woken_by(const Env& env);

/// Where systemd looks for the units of whoever runs this.
std::filesystem::path units_folder(const Env& env);

}  // namespace hearth
