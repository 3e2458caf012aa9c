#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace hearth::bench {
namespace {

std::optional<int> positive(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stopped != end || number < 1) return std::nullopt;
  return number;
}

std::string* words_of(Options& options, const std::string& name) {
  if (name == "--hearth") return &options.hearth;
  if (name == "--sqlite3") return &options.sqlite3;
  return name == "--make" ? &options.maker : nullptr;
}

int* number_of(Options& options, const std::string& name) {
  if (name == "--rounds") return &options.rounds;
  return name == "--answers" && options.part == "growth" ? &options.most_answers : nullptr;
}

bool take(Options& options, const std::string& name, const std::string& value) {
  if (std::string* words = words_of(options, name)) {
    *words = value;
    return true;
  }
  int* number = number_of(options, name);
  const std::optional<int> given = positive(value);
  if (number && given) *number = *given;
  return number && given;
}

struct Part {
  std::string_view name;
  int rounds;
};

constexpr std::array<Part, 7> kParts = {{{"growth", 5},
                                         {"report", 5},
                                         {"reading", 15},
                                         {"writing", 51},
                                         {"pdf", 10},
                                         {"peers", 15},
                                         {"remind", 51}}};

}  // namespace

std::string usage() {
  return R"(usage: hearth_bench --hearth BINARY [--rounds N] [--sqlite3 BINARY] [--make COMMAND]
       hearth_bench remind --hearth BINARY --make COMMAND [--rounds N]
       hearth_bench report --hearth BINARY --make COMMAND [--rounds N] [--sqlite3 BINARY]
       hearth_bench reading --hearth BINARY --make COMMAND [--rounds N] [--sqlite3 BINARY]
       hearth_bench writing --hearth BINARY --make COMMAND [--rounds N] [--sqlite3 BINARY]
       hearth_bench peers --hearth BINARY --make COMMAND [--rounds N]
       hearth_bench pdf --hearth BINARY --make COMMAND [--rounds N]
       hearth_bench growth --hearth BINARY --make COMMAND [--answers N] [--rounds N]

Measures whole processes, in turns with a peer, and prints medians and their ratio: `--version`
to sqlite3's own first, then reading and writing, which can be had alone too.

  --hearth BINARY   what to measure; a release build
  --rounds N        runs of each that count (51)
  --sqlite3 BINARY  the peer (sqlite3)
  --make COMMAND    a shell command that makes a plain journal of 10,000 entries, or as many as
                    are given after it, at $HEARTH_JOURNAL with the binary $HEARTH; without it only
                    the start is measured. For example:
                      tests/bench/make_journal

growth reads journals of check-ins of 1,000, 10,000 and 100,000 answers, of a couple and of twenty
people, and prints what each command takes and how many times as long as on the journal before.

  --make COMMAND    makes such a journal of as many answers and people as are given after it:
                      tests/bench/make_checkins
  --answers N       the largest (100000); 1000000 takes a quarter of an hour
  --rounds N        runs of each (5), fewer where one takes seconds

report prints what a report takes of a couple's check-ins of ten years (64,000 answers), which the
same COMMAND as for growth makes, against one GROUP BY of sqlite3 over all of their numbers; then
locked in a vault whose key is remembered, against the plain journal.

reading prints what lists, exports and searches take of notes that the COMMAND without a word makes,
up to 1,000,000 of them, against sqlite3 printing the same rows of the same file, how much memory
they hold, and how they grow.

writing prints what a line and a check-in take in a journal of 10,000 entries, against an insert of
sqlite3 into the same file, and what a list and a line take in vaults of 10 and 100 MB, against
vault_floor, which does nothing but decrypt as much, and encrypt and write it. The same COMMAND as
without a word makes them.

peers prints what hearth takes of 10,000 notes to task, timew, jrnl and nb with the same notes, as
many of them as are installed:

  --make COMMAND    tests/bench/make_peers

pdf prints what the hearth-pdf beside it takes for a page for an appointment and for forty pages,
which COMMAND prints as hearth-pdf reads them, against `--version`:

  --make COMMAND    python3 -B tests/pdf/documents.py

remind prints what a look for reminders takes beside a locked journal of ten megabytes, which the
same COMMAND as without a word makes, against `--version`.

The journal is made in $TMPDIR: let that be on the disk that journals are kept on.

A row over its limit ends with "over", and the exit status is 1.
)";
}

std::optional<Options> parse(const std::vector<std::string>& arguments) {
  Options options;
  const auto part =
      arguments.empty() ? kParts.end() : std::ranges::find(kParts, arguments.front(), &Part::name);
  const bool named = part != kParts.end();
  if (named) options.part = part->name;
  if (named) options.rounds = part->rounds;
  const std::size_t first = named ? 1 : 0;
  for (std::size_t i = first; i + 1 < arguments.size(); i += 2) {
    if (!take(options, arguments[i], arguments[i + 1])) return std::nullopt;
  }
  const bool paired = (arguments.size() - first) % 2 == 0;
  const bool lacks = options.hearth.empty() || (named && options.maker.empty());
  return paired && !lacks ? std::optional(options) : std::nullopt;
}

}  // namespace hearth::bench
