#include "journal_races.hpp"

#include <fmt/core.h>

#include "journals.hpp"
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

double megabytes(const fs::path& file) {
  return static_cast<double>(fs::file_size(file)) / (1 << 20);
}

Race log_race(const Options& options, const fs::path& journal) {
  return {"log a line, 10,000 entries",
          hearth_on(options, journal, {"log", "x"}),
          insert_into_copy(options, journal),
          {3.0, kNoticeableMs}};
}

Race last_race(const Options& options, const fs::path& journal) {
  return {"the last five of 10,000 entries",
          hearth_on(options, journal, {"list", "-n", "5"}),
          {options.sqlite3, journal, kLastFive},
          {kAny, kNoticeableMs}};
}

/// What is going on, beside the list that looks at as little.
Race home_race(const Options& options, const fs::path& journal) {
  return {"what is going on, 10,000 entries",
          hearth_on(options, journal, {}),
          hearth_on(options, journal, {"list", "-n", "5"}),
          {kHomeToList, kNoticeableMs}};
}

Race search_race(const Options& options, const fs::path& journal, const std::string& entries,
                 const Limits& limits) {
  return {"a word in one of " + entries + " entries",
          hearth_on(options, journal, {"list", "--search", "7777"}),
          {options.sqlite3, journal, kWithTheWord},
          limits};
}

/// A plain journal of so many entries, and the same one encrypted.
struct BothKinds {
  fs::path plain;
  fs::path vault;
};

BothKinds both_kinds(const Options& options, const fs::path& folder, int entries) {
  const fs::path plain =
      make_journal(options, folder / fmt::format("plain-{}", entries), {entries});
  BothKinds both{plain, copied(plain, ".vault")};
  lock(options, both.vault);
  return both;
}

Race vault_race(const Options& options, const BothKinds& both, const std::string& title,
                const Command& words, double most_ms) {
  // What is held at once is the file, the image and little else.
  const Limits limits{kAny, most_ms, 1.2 * megabytes(both.plain) + 20};
  return {title, hearth_on(options, both.vault, words), hearth_on(options, both.plain, words),
          limits};
}

}  // namespace

bool measure_plain(const Options& options, const fs::path& folder) {
  const fs::path usual = make_journal(options, folder / "usual", {10'000});
  bool kept = measure(last_race(options, usual), options.rounds);
  kept = measure(home_race(options, usual), options.rounds) && kept;
  kept =
      measure(search_race(options, usual, "10,000", {kAny, kNoticeableMs}), options.rounds) && kept;
  kept = measure(log_race(options, usual), options.rounds) && kept;
  const fs::path large = make_journal(options, folder / "large", {200'000});
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
