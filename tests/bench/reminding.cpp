#include "reminding.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kTenMegabytes = 18'000;  ///< entries
constexpr double kMost = 2;            ///< times `--version`

void with_passphrase(const Options& options, const std::string& words) {
  in_shell(fmt::format("echo 'four quiet garden words' | '{}' --passphrase-fd 0 {}", options.hearth,
                       words));
}

/// A home with such a journal and two reminders, of which neither is due.
void make_home(const Options& options, const fs::path& home) {
  setenv("HOME", home.c_str(), 1);
  unsetenv("XDG_STATE_HOME");
  make_journal(options, home / "journal", {kTenMegabytes});
  with_passphrase(options, "key encrypt");
  setenv("HEARTH_NOW", "2026-03-01T12:00:00+01:00", 1);
  with_passphrase(options, "remind set weekly 'sunday 19:00'");
  with_passphrase(options, "remind set daily 'daily 21:00'");
}

}  // namespace

bool measure_reminding(const Options& options, const fs::path& home) {
  make_home(options, home);
  const Race race{"remind, nothing due; --version",
                  {options.hearth, "remind"},
                  {options.hearth, "--version"},
                  {kMost}};
  return measure(race, options.rounds);
}

}  // namespace hearth::bench
