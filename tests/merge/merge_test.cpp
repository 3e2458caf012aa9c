// Copies of one journal, written in apart and brought together: nobody's yes outlives what they
// themselves have said, and in whatever order the copies meet, the plan is the same.
// HEARTH_HISTORIES=500000 looks at so many; with the sanitizers, ten times as slow, they are fewer.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "hearth/core/json.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "history.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kHistories = 50'000;
const Date kToday = *parse_date("2026-03-02");

int histories() {
  const char* more = std::getenv("HEARTH_HISTORIES");
  return more ? std::max(1000, std::atoi(more)) : kHistories;
}

/// The words of somebody of a step that none of their later words was said in sight of.
std::vector<const Said*> latest(const History& history, const Copy& copy, const Uuid& person,
                                const Uuid& step) {
  std::vector<const Said*> words;
  const auto is_there = [&](const Said& said) {
    return std::ranges::any_of(copy.revisions(),
                               [&](const Entry& one) { return one.id == said.id; });
  };
  for (const Said& said : history.said()) {
    const bool of_it = said.step == step || said.step == Uuid{};
    if (said.person == person && of_it && is_there(said)) words.push_back(&said);
  }
  const std::vector<const Said*> all = words;
  std::erase_if(words, [&](const Said* said) {
    return std::ranges::any_of(
        all, [&](const Said* other) { return other->had_seen.contains(said->id); });
  });
  return words;
}

/// Told without hearth's own bookkeeping.
bool may_be_open(const History& history, const Copy& copy, const Uuid& step) {
  for (const Person& person : copy.people()) {
    if (person.left) continue;
    const auto words = latest(history, copy, person.id, step);
    const bool yes = !words.empty() && std::ranges::all_of(words, [&](const Said* said) {
      return said->yes && said->words == words_of_step(copy, step) &&
             said->people == people_in(copy);
    });
    if (!yes) return false;
  }
  return true;
}

struct Fold {
  Course course;
  std::vector<WrittenAgreement> agreements;
  bool open = false;
  std::vector<bool> in_force;
  std::vector<Uuid> stand;
  bool operator==(const Fold&) const = default;
};

Fold fold(const Copy& copy) {
  const PlanState state = copy.state();
  Fold fold{state.course, state.agreements, active(state, copy.people(), kToday), {}, {}};
  for (const WrittenAgreement& each : state.agreements) {
    fold.in_force.push_back(in_force(state, each, copy.people(), kToday));
  }
  for (const Entry& entry : copy.standing()) fold.stand.push_back(entry.id);
  std::ranges::sort(fold.stand);
  return fold;
}

Copy merged(const History& history, const std::vector<ImportedFile>& exports) {
  Copy copy = history.beginning();
  for (const ImportedFile& imported : exports) copy.take(imported, history.now());
  return copy;
}

/// As it is in a file.
ImportedFile through_file(const ImportedFile& imported) {
  std::vector<Entry> entries;
  for (const ImportedEntry& one : imported.entries) entries.push_back(one.entry);
  return read_export(parse_json(export_json(imported.people, entries)));
}

struct Found {
  int opened_against_word = 0;
  int folded_otherwise = 0;
  int files_differ = 0;
  int open = 0;
  int in_force = 0;
};

void look_at_copies(const History& history, Found& found) {
  for (const Copy& copy : history.copies()) {
    const PlanState state = copy.state();
    if (!active(state, copy.people(), kToday)) continue;
    if (!may_be_open(history, copy, *state.course.current)) ++found.opened_against_word;
  }
}

void look_at(unsigned seed, Found& found) {
  History history(seed);
  const int acts = 6 + history.below(10);
  for (int n = 0; n < acts; ++n) history.go_on();
  look_at_copies(history, found);
  std::vector<ImportedFile> exports = history.exports();
  const Copy together = merged(history, exports);
  const Fold first = fold(together);
  if (first.open && !may_be_open(history, together, *first.course.current)) {
    ++found.opened_against_word;
  }
  if (first.open) ++found.open;
  if (std::ranges::count(first.in_force, true) > 0) ++found.in_force;
  for (int order = 0; order < 2; ++order) {
    std::ranges::shuffle(exports, history.engine());
    if (fold(merged(history, exports)) != first) ++found.folded_otherwise;
  }
  if (seed % 100 != 0) return;
  for (ImportedFile& imported : exports) imported = through_file(imported);
  if (fold(merged(history, exports)) != first) ++found.files_differ;
}

}  // namespace

TEST_CASE("merged in any order, a step is open only by each person's own latest word") {
  Found found;
  for (int n = 0; n < histories(); ++n) look_at(static_cast<unsigned>(n + 1), found);
  CHECK(found.opened_against_word == 0);
  CHECK(found.folded_otherwise == 0);
  CHECK(found.files_differ == 0);
  CHECK(found.open > histories() / 100);  // else nothing was looked at
  CHECK(found.in_force > histories() / 200);
}
