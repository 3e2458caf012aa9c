#include "reporting.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kTenYears = 64'000;  ///< answers of a couple, daily and weekly
constexpr double kMostUsual = 2;   ///< times one GROUP BY over everything
constexpr double kMostInFull = 4;
constexpr double kMostGrowth = 12;   ///< times a journal of a tenth
constexpr double kMoreInVault = 40;  ///< milliseconds

constexpr const char* kGroupBy =
    "SELECT metric, person, avg(value), count(*) FROM answer JOIN entry ON answer.entry = entry.n "
    "JOIN wording ON answer.wording = wording.n WHERE current = 1 AND metric <> '' "
    "GROUP BY metric, person";

/// A copy of that journal, locked.
fs::path locked(const Options& options, const fs::path& journal) {
  fs::path vault = copied(journal, ".vault");
  lock(options, vault);
  return vault;
}

Command report(const Options& options, const fs::path& journal, const Command& words) {
  Command command{"report"};
  command.insert(command.end(), words.begin(), words.end());
  return hearth_on(options, journal, command);
}

/// Locked it may take so much longer than plain, whatever the machine is like.
bool measure_locked(const Options& options, const fs::path& journal) {
  const Race race{"report, locked; plain",
                  report(options, locked(options, journal), {}),
                  report(options, journal, {}),
                  {}};
  const Result result = run(race, options.rounds);
  const double more = result.ours.wall_ms - result.peer.wall_ms;
  const bool kept = more <= kMoreInVault;
  fmt::print("report in a vault takes {:.0f} ms more than plain{}\n", more, kept ? "" : "  over");
  return kept;
}

}  // namespace

bool measure_reporting(const Options& options, const fs::path& folder) {
  setenv("HEARTH_NOW", "2026-03-01T19:00:00+01:00", 1);
  const fs::path journal = make_journal(options, folder / "ten-years", {kTenYears});
  const fs::path tenth = make_journal(options, folder / "one-year", {kTenYears / 10});
  const Command group_by{options.sqlite3, journal, kGroupBy};
  const Command in_full{"--last", "10y", "--all"};
  bool kept = measure({"report; GROUP BY", report(options, journal, {}), group_by, {kMostUsual}},
                      options.rounds);
  kept = measure({"report --last 10y --all; GROUP BY",
                  report(options, journal, in_full),
                  group_by,
                  {kMostInFull}},
                 options.rounds) &&
         kept;
  kept = measure({"report --last 10y --all; of a tenth",
                  report(options, journal, in_full),
                  report(options, tenth, in_full),
                  {kMostGrowth}},
                 options.rounds) &&
         kept;
  return measure_locked(options, journal) && kept;
}

}  // namespace hearth::bench
