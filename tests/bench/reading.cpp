#include "reading.hpp"

#include <fmt/core.h>

#include <cmath>
#include <string>
#include <vector>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kUsual = 10'000;
constexpr int kLarge = 100'000;
constexpr int kSearched = 200'000;
constexpr int kHuge = 1'000'000;
constexpr double kMostMb = 64;          ///< of memory, however long the journal is
constexpr double kNoticeableMs = 20;    ///< what a command may take on a journal of some years
constexpr double kStillAtOnceMs = 150;  ///< on one of a lifetime
constexpr double kFlat = 0.1;           ///< the exponent of growth of what need not read all
constexpr double kLinear = 1.05;

// What is listed, and what is exported, as hearth reads it: every column of it.
constexpr const char* kListed =
    "SELECT at, name, entry.entry, value FROM entry JOIN answer ON answer.entry = entry.n "
    "LEFT JOIN person ON person.id = entry.person WHERE current = 1 ORDER BY at_ms";
constexpr const char* kExported =
    "SELECT entry.*, position, share, value, question, ask FROM entry JOIN answer ON "
    "answer.entry = entry.n JOIN wording ON wording.n = answer.wording WHERE current = 1 "
    "ORDER BY entry.clock";
constexpr const char* kLastFive =
    "SELECT at, name, entry.entry, value FROM entry JOIN answer ON answer.entry = entry.n "
    "LEFT JOIN person ON person.id = entry.person WHERE current = 1 ORDER BY at_ms DESC LIMIT 5";
constexpr const char* kWithTheWord =
    "SELECT at, name, entry.entry, value FROM entry JOIN answer ON answer.entry = entry.n "
    "LEFT JOIN person ON person.id = entry.person WHERE current = 1 AND value LIKE '%7777%' "
    "ORDER BY at_ms DESC";

std::string spoken(const Command& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// A journal of so many notes, and its commands.
struct Notes {
  const Options& options;
  fs::path journal;
  int count = 0;

  Command hearth(const Command& words) const { return hearth_on(options, journal, words); }

  Command sqlite3(const Command& words) const {
    Command command{options.sqlite3};
    command.insert(command.end(), words.begin(), words.end() - 1);
    command.push_back(journal);
    command.push_back(words.back());
    return command;
  }

  bool race(const std::string& what, const Command& words, const Command& peer,
            const Limits& limits) const {
    const std::string title = fmt::format("{}, {}", what, count);
    // What takes seconds is run a few times.
    const int rounds =
        count > kUsual ? std::max(options.rounds / (count / kUsual), 3) : options.rounds;
    return measure({title, hearth(words), sqlite3(peer), limits}, rounds);
  }
};

Notes make_notes(const Options& options, const fs::path& folder, int count) {
  return {options, make_journal(options, folder / fmt::format("notes-{}", count), {count}), count};
}

bool measure_lists(const Notes& notes) {
  const Limits list{.cpu_ratio = 5};
  const Limits few{.ms = kNoticeableMs, .cpu_ratio = 1.3};
  bool kept = notes.race("list -n 5", {"list", "-n", "5"}, {kLastFive}, few);
  kept = notes.race("hearth", {}, {kLastFive}, few) && kept;
  kept = notes.race("list", {"list"}, {kListed}, list) && kept;
  return notes.race("list --jsonl", {"list", "--jsonl"}, {"-json", kListed}, list) && kept;
}

bool measure_exports(const Notes& notes) {
  const Limits limits{.cpu_ratio = 3};
  bool kept = notes.race("export", {"export"}, {"-json", kExported}, limits);
  kept = notes.race("export --format csv", {"export", "--format", "csv"}, {"-csv", kExported},
                    limits) &&
         kept;
  return notes.race("export --format md", {"export", "--format", "md"}, {kExported}, limits) &&
         kept;
}

bool measure_search(const Notes& notes, const Limits& limits) {
  return notes.race("list --search", {"list", "--search", "7777"}, {kWithTheWord}, limits);
}

/// What needs no journal, or little of it, against the start alone.
bool measure_starts(const Options& options, const Notes& notes) {
  const Command start{options.hearth, "--version"};
  bool kept = true;
  for (const Command& words : {Command{"prompts", "list"}, Command{"completion", "packs"},
                               Command{"completion", "tags"}, Command{"completion", "names"}}) {
    const std::string title = words.front() + " " + words.back() + "; --version";
    kept = measure({title, notes.hearth(words), start, {.cpu_ratio = 1.5}}, options.rounds) && kept;
  }
  return kept;
}

/// Against cp, which neither looks at what it copies nor reads it back.
bool measure_backup(const Notes& notes) {
  const fs::path copy = notes.journal.parent_path() / "copy.backup";
  const bool kept = measure({.title = fmt::format("backup; cp, {}", notes.count),
                             .ours = notes.hearth({"backup", copy}),
                             .peer = {"/bin/cp", notes.journal, copy},
                             .limits = {.mb = kMostMb},
                             .before = [&] { fs::remove(copy); }},
                            3);
  fs::remove(copy);
  return kept;
}

/// The memory of what reads everything.
bool measure_memory(const Notes& notes) {
  bool kept = true;
  for (const Command& words :
       {Command{"list"}, Command{"list", "--jsonl"}, Command{"list", "--json"},
        Command{"list", "--who", "Alex"}, Command{"list", "--search", "river"}, Command{"export"},
        Command{"export", "--format", "csv"}, Command{"export", "--format", "md"},
        Command{"doctor"}}) {
    kept = notes.race(spoken(words), words, {kListed}, {.mb = kMostMb}) && kept;
  }
  return measure_backup(notes) && kept;
}

bool measure_growth_of(const Command& words, const Notes& few, const Notes& many, double most) {
  const Result result =
      run({"", many.hearth(words), few.hearth(words), {}}, many.count > kLarge ? 3 : 9);
  const double exponent =
      std::log(result.cpu_ratio) / std::log(static_cast<double>(many.count) / few.count);
  const bool kept = exponent <= most;
  fmt::print("{}: growth from {} to {}: exponent {:.2f}, limit {}{}\n", spoken(words), few.count,
             many.count, exponent, most, kept ? "" : "  over");
  return kept;
}

bool measure_growths(const Notes& few, const Notes& many) {
  bool kept = true;
  for (const Command& filter :
       {Command{}, Command{"--tag", "seldom"}, Command{"--who", "Alex"}, Command{"--kind", "log"},
        Command{"--pack", "moment"}, Command{"--search", "river"}}) {
    Command words{"list"};
    words.insert(words.end(), filter.begin(), filter.end());
    words.insert(words.end(), {"-n", "5"});
    kept = measure_growth_of(words, few, many, kFlat) && kept;
  }
  for (const Command& words : {Command{"list"}, Command{"list", "--jsonl"}, Command{"export"}}) {
    kept = measure_growth_of(words, few, many, kLinear) && kept;
  }
  return kept;
}

}  // namespace

bool measure_reading(const Options& options, const fs::path& folder) {
  const Notes usual = make_notes(options, folder, kUsual);
  bool kept = measure_starts(options, usual);
  kept = measure_lists(usual) && kept;
  kept = measure_search(usual, {.ms = kNoticeableMs, .cpu_ratio = 1.2}) && kept;
  const Notes large = make_notes(options, folder, kLarge);
  kept = measure_lists(large) && kept;
  kept = measure_exports(large) && kept;
  kept = measure_search(make_notes(options, folder, kSearched),
                        {.ms = kStillAtOnceMs, .cpu_ratio = 0.8}) &&
         kept;
  const Notes huge = make_notes(options, folder, kHuge);
  kept = measure_memory(huge) && kept;
  const Notes small = make_notes(options, folder, 1000);
  for (const Notes& notes : {small, huge}) run(notes.hearth({"log", "tea", "--tag", "seldom"}));
  return measure_growths(small, huge) && kept;
}

}  // namespace hearth::bench
