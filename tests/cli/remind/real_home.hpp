#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "support/temp_folder.hpp"

namespace hearth::test {

/// What a run of the real program came to.
struct Ran {
  int exit = 0;
  std::string out;
  std::string notes;
};

/// The real program in a home of its own, where scripts stand in for what would reach beyond it:
/// nobody's crontab is touched, and nothing appears on a screen.
class RealHome {
 public:
  RealHome();

  /// Runs `hearth` with these words of a shell.
  Ran run(const std::string& words) const { return run_by("", words); }

  /// Likewise, by way of another program: `strace -f`.
  Ran run_by(const std::string& program, const std::string& words) const;

  /// Runs a script in which `hearth` is the program. What it printed.
  std::string shell(const std::string& script) const;

  /// From now on a script of these commands has that name.
  void stand_in(const std::string& name, const std::string& commands) const;

  std::filesystem::path operator/(std::string_view name) const { return folder_ / "home" / name; }
  std::filesystem::path outside(std::string_view name) const { return folder_ / name; }

  /// Where the crontab lies that the stand-in has; it need not be there.
  std::filesystem::path crontab() const { return outside("crontab"); }
  std::filesystem::path times() const { return *this / ".local/state/hearth/reminders"; }

  std::string now = "2026-03-01T12:00:00+01:00";
  std::map<std::string, std::string> variables = {};  ///< besides HOME and PATH

 private:
  std::string environment() const;

  TempFolder folder_;
};

/// The bytes of a file; empty if it is not there.
std::string bytes_if_there(const std::filesystem::path& file);

}  // namespace hearth::test
