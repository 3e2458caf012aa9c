#include "growth.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include <algorithm>
#include <map>
#include <vector>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kFewest = 1'000;
constexpr int kCompared = 100'000;      ///< where `plan` is held against its peer
constexpr double kMostGrowth = 12;      ///< for ten times the answers
constexpr double kMostToPeer = 1.5;     ///< of `plan`, or
constexpr double kAtOnceMs = 60;        ///< whatever the peer takes
constexpr double kPatienceMs = 10'000;  ///< for the rounds of one command

constexpr const char* kPlanRows =
    "SELECT at, value FROM entry JOIN answer ON answer.entry = entry.n WHERE current = 1 "
    "AND kind = 'plan' ORDER BY at_ms, clock";

const std::vector<Command>& commands() {
  static const std::vector<Command> all{{"plan"},
                                        {"list"},
                                        {"list", "-n", "5"},
                                        {"list", "--where", "pain >= 9"},
                                        {"list", "--where", "pain >= 9", "-n", "5"},
                                        {"list", "--as", "Alex", "--jsonl"},
                                        {"checkin", "reveal"},
                                        {"export"},
                                        {"report"}};
  return all;
}

/// Who writes in the journals.
struct Household {
  std::string title;
  int people;
};

/// By command: what it took on the journal before.
using Times = std::map<Command, double>;

std::string spoken(const Command& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

fs::path make_checkins(const Options& options, const fs::path& folder, const Household& household,
                       int answers) {
  return make_journal(options, folder / fmt::format("{}-{}", household.people, answers),
                      {answers, household.people});
}

/// The median; what takes long is run less often, and once at least.
double milliseconds(const Command& command, int rounds) {
  std::vector<double> times;
  double spent = 0;
  for (int round = 0; round < rounds && spent < kPatienceMs; ++round) {
    times.push_back(run(command).wall_ms);
    spent += times.back();
  }
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

/// Prints a row. Whether it took no more than it may, after what it took before.
bool measure_step(const Command& words, double now, const double* before) {
  const double growth = before ? now / *before : 0;
  const bool kept = growth <= kMostGrowth;
  fmt::print("  {:<34} {:>10.2f} {:>8}{}\n", spoken(words), now,
             before ? fmt::format("{:.2f} x", growth) : "", kept ? "" : "  over");
  return kept;
}

bool measure_plan(const Options& options, const fs::path& journal) {
  const Result result =
      run({"", hearth_on(options, journal, {"plan"}), {options.sqlite3, journal, kPlanRows}, {}},
          options.rounds);
  const bool kept = result.ratio <= kMostToPeer || result.ours.wall_ms <= kAtOnceMs;
  fmt::print("  {:<34} {:>10.2f} {:>8}{}\n", "(sqlite3 printing the plan's rows)",
             result.peer.wall_ms, fmt::format("1/{:.2f}", result.ratio), kept ? "" : "  over");
  return kept;
}

bool measure_size(const Options& options, const fs::path& journal, Times& times) {
  bool kept = true;
  for (const Command& words : commands()) {
    const double now = milliseconds(hearth_on(options, journal, words), options.rounds);
    const auto before = times.find(words);
    kept = measure_step(words, now, before == times.end() ? nullptr : &before->second) && kept;
    times[words] = now;
  }
  return kept;
}

bool measure_household(const Options& options, const fs::path& folder, const Household& household) {
  bool kept = true;
  Times times;
  for (int answers = kFewest; answers <= options.most_answers; answers *= 10) {
    const fs::path journal = make_checkins(options, folder, household, answers);
    fmt::print("{}, {} answers, {:.1f} MB: ms, and to the step before\n", household.title, answers,
               static_cast<double>(fs::file_size(journal)) / (1 << 20));
    kept = measure_size(options, journal, times) && kept;
    if (answers == kCompared) kept = measure_plan(options, journal) && kept;
    fs::remove(journal);
  }
  return kept;
}

}  // namespace

bool measure_growth(const Options& options, const fs::path& folder) {
  setenv("HEARTH_NOW", "2026-03-01T21:00:00+00:00", 1);
  const bool two = measure_household(options, folder, {"A couple", 2});
  return measure_household(options, folder, {"Twenty people", 20}) && two;
}

}  // namespace hearth::bench
