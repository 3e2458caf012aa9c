// How long it takes to fold and print a plan of 5,000 entries: once they are in memory, and as a
// whole command, reading them from SQLite included, for which there is no limit. And whether the
// time that `hearth plan` takes
// tells who holds a step.
//
//     plan_bench HEARTH [ROUNDS]

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "hearth/document/terminal.hpp"
#include "hearth/plan/overview.hpp"
#include "hearth/store/journal.hpp"
#include "race.hpp"
#include "support/temp_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace hearth;
using bench::Race;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double kLimitMs = 20;
constexpr int kEntries = 5000;
constexpr int kRounds = 25;
constexpr int kSteps = 40;
constexpr double kAlike = 1.1;  ///< what two runs of one command differ by on a quiet machine

Uuid numbered(int number) {
  Uuid id;
  for (std::size_t byte = 0; byte < 4; ++byte) {
    id.bytes[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
  }
  return id;
}

Entry entry_of(int number, const std::string& pack, std::vector<Answer> answers) {
  Entry entry;
  entry.id = entry.entry = numbered(number);
  entry.clock = {(1'770'000'000'000 + number) * 65536};
  entry.at = {1'770'000'000'000 + number, 60};
  entry.kind = PackKind::plan;
  entry.pack = pack;
  entry.answers = std::move(answers);
  return entry;
}

std::vector<Answer> word(const std::string& pack, const char* question, const char* said,
                         int about_number) {
  return {recorded(pack, question, std::string(said), Share::overlap),
          about(pack, numbered(about_number))};
}

/// A ladder, then years of words on its steps: yes by each, next by each, on or back.
std::vector<Entry> years(const std::vector<Person>& people) {
  std::vector<Entry> entries{entry_of(1, "ladder", {})};
  for (int n = 0; n < kSteps; ++n) {
    const StepWords words{fmt::format("Step {}", n), "talk", "low", "some time", "", false};
    entries.push_back(entry_of(2 + n, "step", step_answers(words, {numbered(1), 1.0 * n, {}})));
  }
  while (entries.size() < kEntries) {
    const int number = static_cast<int>(entries.size()) + 2;
    const int step = 2 + (number / 5) % kSteps;
    constexpr std::array kPacks{"want", "want", "step-review", "step-review", "next"};
    const std::string pack = kPacks[static_cast<std::size_t>(number % 5)];
    entries.push_back(entry_of(
        number, pack,
        pack == "want" ? word(pack, "want", "yes", step) : word(pack, "wish", "next", step)));
    if (pack != "next") entries.back().author = people[static_cast<std::size_t>(number % 2)].id;
  }
  return entries;
}

std::size_t fold_and_print(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  std::vector<PlanEvent> events;
  for (const Entry& entry : entries) {
    add_plan_events(entry, nullptr, events);
  }
  const PlanState state = plan_state(std::move(events));
  const Date today = *parse_date("2026-03-01");
  return to_terminal(to_document(overview({entries, entries, state, people, {}, today})), {})
      .size();
}

const Moment kNow = *parse_moment("2026-03-01T19:00:00+01:00");

bool time_folding(int rounds) {
  const std::vector<Person> people{{numbered(10'001), "Alex", {}, {}},
                                   {numbered(10'002), "Sam", {}, {}}};
  const std::vector<Entry> entries = years(people);
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto begun = std::chrono::steady_clock::now();
    if (fold_and_print(entries, people) == 0) return false;
    times.push_back(Milliseconds(std::chrono::steady_clock::now() - begun).count());
  }
  std::ranges::sort(times);
  const double median = times[times.size() / 2];
  fmt::print("in memory: median {:.2f} ms, worst {:.2f}, limit {:.0f}\n", median, times.back(),
             kLimitMs);
  return median <= kLimitMs;
}

/// A plan of years on the disk.
fs::path journal_of_years(const fs::path& file) {
  Journal journal = Journal::create(file, {"Alex", "Sam"}, kNow);
  journal.append(years(journal.people()), kNow);
  return file;
}

/// A step that one of them holds: the other has said yes, and `holds` has said not yet, or nothing.
fs::path journal_held(const fs::path& file, std::size_t wants, bool said) {
  Journal journal = Journal::create(file, {"Alex", "Sam"}, kNow);
  const std::vector<Person> people = journal.people();
  std::vector<Entry> entries{entry_of(1, "ladder", {})};
  const StepWords words{"Tea", "talk", "low", "some time", "", false};
  entries.push_back(entry_of(2, "step", step_answers(words, {numbered(1), 1, {}})));
  entries.push_back(entry_of(3, "want", word("want", "want", "yes", 2)));
  entries.back().author = people[wants].id;
  if (said) {
    entries.push_back(entry_of(4, "want", word("want", "want", "not_yet", 2)));
    entries.back().author = people[1 - wants].id;
  }
  journal.append(entries, kNow);
  return file;
}

bool race_commands(const std::string& hearth, int rounds) {
  const test::TempFolder folder;
  const auto plan = [&](const fs::path& journal) {
    return bench::Command{hearth, "--journal", journal, "plan"};
  };
  const fs::path years = journal_of_years(folder / "years.hearth");
  const auto by_sam = plan(journal_held(folder / "sam.hearth", 0, true));
  const auto by_alex = plan(journal_held(folder / "alex.hearth", 1, true));
  const auto unanswered = plan(journal_held(folder / "silent.hearth", 0, false));
  const std::array races{
      Race{"plan of 5,000 entries; all of sqlite3's",
           plan(years),
           {"sqlite3", years, "SELECT * FROM entry JOIN answer ON answer.entry = entry.n"},
           {}},
      Race{"held by Sam; by Alex", by_sam, by_alex, {kAlike}},
      Race{"held by Sam; not answered", by_sam, unanswered, {kAlike}},
  };
  fmt::print("{}\n", bench::heading());
  bool kept = true;
  for (const Race& race : races) kept = measure(race, rounds) && kept;
  return kept;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2) {
    fmt::print(stderr, "usage: plan_bench HEARTH [ROUNDS]\n");
    return 2;
  }
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : kRounds;
  const bool folds = time_folding(rounds);
  return race_commands(argv[1], rounds) && folds ? 0 : 1;
} catch (const std::exception& error) {
  fmt::print(stderr, "plan_bench: {}\n", error.what());
  return 2;
}
