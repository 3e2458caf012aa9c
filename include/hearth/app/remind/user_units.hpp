#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "hearth/app/remind/waking.hpp"

namespace hearth {

/// A file by which systemd is told to wake hearth.
struct UnitFile {
  std::filesystem::path path;
  std::string text;
};

/// The service and the timer that wakes it. systemd shows nobody what a service prints, so it
/// notifies whatever `waking` says.
std::vector<UnitFile> user_units(const std::filesystem::path& folder, const Waking& waking);

/// Whether it is there and says what user_units() says, of whatever program.
[[nodiscard]] bool is_own_unit(const UnitFile& unit);

/// Whether write_units() would change nothing.
[[nodiscard]] bool are_there(const std::vector<UnitFile>& units);

/// Writes them, and the link by which the timer begins with each session. Throws Error if there is
/// a file of that name that user_units() did not make: nothing was written then.
void write_units(const std::vector<UnitFile>& units);

/// Removes what write_units() wrote. Those files of their names that are another's, and were left.
std::vector<std::filesystem::path> remove_units(const std::vector<UnitFile>& units);

/// Whether the timer begins with each session.
[[nodiscard]] bool are_enabled(const std::vector<UnitFile>& units);

/// Tells systemd at once, if it runs for this person. False if it does not: it is told when they
/// log in.
[[nodiscard]] bool start_timer();
[[nodiscard]] bool stop_timer();

}  // namespace hearth
