#include <fmt/core.h>
#include <stdlib.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "options.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

/// A folder that is removed with everything in it.
class Scratch {
 public:
  Scratch() {
    std::string pattern = fs::temp_directory_path() / "hearth-bench.XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("no scratch folder could be made");
    path_ = pattern;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Race start_race(const Options& options) {
  return {"start: --version", {options.hearth, "--version"}, {options.sqlite3, "--version"}, 2.0};
}

void make_journal(const Options& options, const fs::path& journal) {
  setenv("HEARTH", options.hearth.c_str(), 1);
  setenv("HEARTH_JOURNAL", journal.c_str(), 1);
  run({"/bin/sh", "-c", options.maker});
  if (!fs::exists(journal)) throw std::runtime_error("--make made no journal at $HEARTH_JOURNAL");
}

/// The peer's copy of the journal, with a table of its own: so it need not know the journal's.
fs::path copy_for_peer(const Options& options, const fs::path& journal) {
  fs::path copy = journal;
  copy += ".peer";
  fs::copy_file(journal, copy);
  run({options.sqlite3, copy,
       "CREATE TABLE peer(id INTEGER PRIMARY KEY, at TEXT, text TEXT) STRICT"});
  return copy;
}

Race log_race(const Options& options, const fs::path& journal) {
  make_journal(options, journal);
  return {"log a line in a journal of 10,000 entries",
          {options.hearth, "log", "x"},
          {options.sqlite3, copy_for_peer(options, journal),
           "PRAGMA synchronous=FULL; INSERT INTO peer(at, text) VALUES(datetime(), 'x')"},
          3.0};
}

/// A plain journal of so many entries, and the same one encrypted with its key remembered for an
/// hour: what is measured is then the journal, not the derivation of keys.
struct BothKinds {
  fs::path plain;
  fs::path vault;
};

BothKinds both_kinds(const Options& options, const fs::path& folder, int entries) {
  Options sized = options;
  sized.maker += fmt::format(" {}", entries);
  const BothKinds both{folder / fmt::format("plain-{}", entries),
                       folder / fmt::format("vault-{}", entries)};
  make_journal(sized, both.plain);
  fs::copy_file(both.plain, both.vault);
  for (const char* words : {"key encrypt", "unlock --for 1h"}) {
    run({"/bin/sh", "-c",
         fmt::format("echo 'four quiet garden words' | '{}' --journal '{}' --passphrase-fd 0 {}",
                     options.hearth, both.vault.string(), words)});
  }
  return both;
}

Race vault_race(const Options& options, const BothKinds& both, const std::string& title,
                const Command& words, double limit) {
  Race race{title,
            {options.hearth, "--journal", both.vault},
            {options.hearth, "--journal", both.plain},
            limit};
  race.ours.insert(race.ours.end(), words.begin(), words.end());
  race.peer.insert(race.peer.end(), words.begin(), words.end());
  return race;
}

/// Encrypted against plain.
bool measure_vault(const Options& options, const fs::path& folder, int entries, int megabytes) {
  const BothKinds both = both_kinds(options, folder, entries);
  bool within = true;
  for (const Race& race :
       {vault_race(options, both, fmt::format("encrypted, {} MB: list -n 5", megabytes),
                   {"list", "-n", "5"}, megabytes < 10 ? 2.5 : 6.0),
        vault_race(options, both, fmt::format("encrypted, {} MB: log a line", megabytes),
                   {"log", "x"}, megabytes < 10 ? 2.5 : 6.0)}) {
    const Result result = run(race, options.rounds);
    fmt::print("{}", row(race, result));
    fmt::print("  peak memory, MB: {:.1f}, plain {:.1f}\n", result.ours.peak_mb,
               result.peer.peak_mb);
    within = within && result.ratio <= race.limit;
  }
  return within;
}

/// Reading what the log race has made: the newest, and those with a word in them.
std::vector<Race> list_races(const Options& options, const fs::path& journal) {
  const std::string rows = "SELECT at, value FROM entry JOIN answer ON answer.entry = entry.n ";
  return {{"the last five of 10,000 entries",
           {options.hearth, "list", "-n", "5"},
           {options.sqlite3, journal, rows + "WHERE current = 1 ORDER BY at_ms DESC LIMIT 5"},
           5.0},
          {"a word in one of 10,000 entries",
           {options.hearth, "list", "--search", "7777"},
           {options.sqlite3, journal, rows + "WHERE current = 1 AND value LIKE '%7777%'"},
           5.0}};
}

/// Whether the row stayed below its limit.
bool measure(const Race& race, int rounds) {
  const Result result = run(race, rounds);
  fmt::print("{}", row(race, result));
  return result.ratio <= race.limit;
}

int bench(const Options& options) {
  fmt::print("{}", heading());
  bool within = measure(start_race(options), options.rounds);
  if (options.maker.empty()) {
    fmt::print("No --make, so no journal to write into; see --help.\n");
  } else {
    const Scratch scratch;
    const fs::path journal = scratch.path() / "journal.db";
    within = measure(log_race(options, journal), options.rounds) && within;
    for (const Race& race : list_races(options, journal)) {
      within = measure(race, options.rounds) && within;
    }
    fmt::print("The peer is now hearth with the same journal, plain.\n");
    within = measure_vault(options, scratch.path(), 1800, 1) && within;
    within = measure_vault(options, scratch.path(), 18000, 10) && within;
  }
  return within ? 0 : 1;
}

int report_usage(bool asked) {
  fmt::print(asked ? stdout : stderr, "{}", usage());
  return asked ? 0 : 2;
}

int dispatch(const std::vector<std::string>& arguments) {
  if (arguments == std::vector<std::string>{"--help"}) return report_usage(true);
  const std::optional<Options> options = parse(arguments);
  return options ? bench(*options) : report_usage(false);
}

}  // namespace
}  // namespace hearth::bench

int main(int argc, char** argv) {
  try {
    return hearth::bench::dispatch({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "hearth_bench: {}\n", error.what());
    return 2;
  }
}
