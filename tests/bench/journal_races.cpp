#include "journal_races.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include <stdexcept>

#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kHomeToList = 1.2;
constexpr double kNoticeableMs = 20;    ///< what a command may take on a journal of some years
constexpr double kWhileTypingMs = 50;   ///< what completes a word, on up to 10 MB
constexpr double kStillAtOnceMs = 150;  ///< on one of a lifetime

constexpr const char* kLastFive =
    "SELECT at, value FROM entry JOIN answer ON answer.entry = entry.n WHERE current = 1 "
    "ORDER BY at_ms DESC LIMIT 5";
constexpr const char* kWithTheWord =
    "SELECT at, value FROM entry JOIN answer ON answer.entry = entry.n WHERE current = 1 "
    "AND value LIKE '%7777%' ORDER BY at_ms DESC";

fs::path make_journal(const Options& options, const fs::path& journal, int entries) {
  setenv("HEARTH", options.hearth.c_str(), 1);
  setenv("HEARTH_JOURNAL", journal.c_str(), 1);
  run({"/bin/sh", "-c", fmt::format("{} {}", options.maker, entries)});
  if (!fs::exists(journal)) throw std::runtime_error("--make made no journal at $HEARTH_JOURNAL");
  return journal;
}

double megabytes(const fs::path& file) {
  return static_cast<double>(fs::file_size(file)) / (1 << 20);
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
  return {"log a line, 10,000 entries",
          {options.hearth, "--journal", journal, "log", "x"},
          {options.sqlite3, copy_for_peer(options, journal),
           "PRAGMA synchronous=FULL; INSERT INTO peer(at, text) VALUES(datetime(), 'x')"},
          {3.0, kNoticeableMs}};
}

Race last_race(const Options& options, const fs::path& journal) {
  return {"the last five of 10,000 entries",
          {options.hearth, "--journal", journal, "list", "-n", "5"},
          {options.sqlite3, journal, kLastFive},
          {kAny, kNoticeableMs}};
}

/// What is going on, beside the list that looks at as little.
Race home_race(const Options& options, const fs::path& journal) {
  return {"what is going on, 10,000 entries",
          {options.hearth, "--journal", journal},
          {options.hearth, "--journal", journal, "list", "-n", "5"},
          {kHomeToList, kNoticeableMs}};
}

Race search_race(const Options& options, const fs::path& journal, const std::string& entries,
                 const Limits& limits) {
  return {"a word in one of " + entries + " entries",
          {options.hearth, "--journal", journal, "list", "--search", "7777"},
          {options.sqlite3, journal, kWithTheWord},
          limits};
}

/// A plain journal of so many entries, and the same one encrypted with its key remembered for an
/// hour: what is measured is then the journal, not the derivation of keys.
struct BothKinds {
  fs::path plain;
  fs::path vault;
};

BothKinds both_kinds(const Options& options, const fs::path& folder, int entries) {
  const BothKinds both{folder / fmt::format("plain-{}", entries),
                       folder / fmt::format("vault-{}", entries)};
  make_journal(options, both.plain, entries);
  fs::copy_file(both.plain, both.vault);
  for (const char* words : {"key encrypt", "unlock --for 1h"}) {
    run({"/bin/sh", "-c",
         fmt::format("echo 'four quiet garden words' | '{}' --journal '{}' --passphrase-fd 0 {}",
                     options.hearth, both.vault.string(), words)});
  }
  return both;
}

Race vault_race(const Options& options, const BothKinds& both, const std::string& title,
                const Command& words, double most_ms) {
  // What is held at once is the file, the image and little else.
  const Limits limits{kAny, most_ms, 1.2 * megabytes(both.plain) + 20};
  Race race{title,
            {options.hearth, "--journal", both.vault},
            {options.hearth, "--journal", both.plain},
            limits};
  race.ours.insert(race.ours.end(), words.begin(), words.end());
  race.peer.insert(race.peer.end(), words.begin(), words.end());
  return race;
}

}  // namespace

bool measure_plain(const Options& options, const fs::path& folder) {
  const fs::path usual = make_journal(options, folder / "usual", 10'000);
  bool kept = measure(last_race(options, usual), options.rounds);
  kept = measure(home_race(options, usual), options.rounds) && kept;
  kept =
      measure(search_race(options, usual, "10,000", {kAny, kNoticeableMs}), options.rounds) && kept;
  kept = measure(log_race(options, usual), options.rounds) && kept;
  const fs::path large = make_journal(options, folder / "large", 200'000);
  const Limits limits{kAny, kStillAtOnceMs, 2 * megabytes(large)};
  return measure(search_race(options, large, "200,000", limits), options.rounds) && kept;
}

bool measure_vault(const Options& options, const fs::path& folder, const VaultSize& size) {
  const BothKinds both = both_kinds(options, folder, size.entries);
  const std::string title = fmt::format("encrypted, {} MB: ", size.megabytes);
  const Race read =
      vault_race(options, both, title + "list -n 5", {"list", "-n", "5"}, size.read_ms);
  const Race add = vault_race(options, both, title + "log a line", {"log", "x"}, size.add_ms);
  const Race complete = vault_race(options, both, title + "complete an id or a tag",
                                   {"completion", "ids", "tags"}, kWhileTypingMs);
  bool kept = measure(read, options.rounds);
  kept = measure(complete, options.rounds) && kept;
  return measure(add, options.rounds) && kept;
}

}  // namespace hearth::bench
