// How long it takes to fold and print a plan of 5,000 entries, once they are in memory.
//
//     plan_bench [ROUNDS]

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "hearth/document/terminal.hpp"
#include "hearth/plan/overview.hpp"

namespace {

using namespace hearth;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double kLimitMs = 20;
constexpr int kEntries = 5000;
constexpr int kRounds = 25;
constexpr int kSteps = 40;

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
std::vector<Entry> years() {
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
    if (pack != "next") entries.back().author = numbered(10'001 + number % 2);
  }
  return entries;
}

std::size_t fold_and_print(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  std::vector<PlanEvent> events;
  for (const Entry& entry : entries) {
    if (const auto event = plan_event(entry)) events.push_back(*event);
  }
  const PlanState state = plan_state(std::move(events), people);
  const Date today = *parse_date("2026-03-01");
  return to_terminal(to_document(overview({entries, entries, state, people, {}, today})), {})
      .size();
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : kRounds;
  const std::vector<Entry> entries = years();
  const std::vector<Person> people{{numbered(10'001), "Alex", {}, {}},
                                   {numbered(10'002), "Sam", {}, {}}};
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto begun = std::chrono::steady_clock::now();
    if (fold_and_print(entries, people) == 0) return 2;
    times.push_back(Milliseconds(std::chrono::steady_clock::now() - begun).count());
  }
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  fmt::print("{:<32} {:>6} {:>9} {:>9} {:>7}\n", "ms", "times", "median", "worst", "limit");
  fmt::print("{:<32} {:>6} {:>9.2f} {:>9.2f} {:>7.0f}\n", "a plan of 5,000 entries, printed",
             times.size(), median, times.back(), kLimitMs);
  return median <= kLimitMs ? 0 : 1;
}
