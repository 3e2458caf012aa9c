#include "hearth/journal/undo.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using State = std::map<Uuid, std::string>;

/// A journal of one person, as little of it as undo needs.
class Pages {
 public:
  Uuid add(const std::string& words) {
    Entry entry;
    entry.entry = fresh();
    entry.id = entry.entry;
    entry.answers = {answer(text("note"), words, Share::shared)};
    put(entry);
    return entry.entry;
  }

  void edit(const Uuid& which, const std::string& words) {
    Entry entry = next_revision(current(which));
    entry.answers.front().value = words;
    put(entry);
  }

  bool turn(std::optional<Reversal> found) {
    if (found) put(found->revision);
    return found.has_value();
  }
  bool undo() { return turn(undoing(revisions)); }
  bool redo() { return turn(redoing(revisions)); }

  const Entry& current(const Uuid& which) const {
    const Entry* found = nullptr;
    for (const Entry& one : revisions) {
      if (one.entry == which) found = &one;
    }
    REQUIRE(found);
    return *found;
  }

  State state() const {
    std::map<Uuid, const Entry*> heads;
    for (const Entry& one : revisions) heads[one.entry] = &one;
    State state;
    for (const auto& [which, head] : heads) {
      if (head->state == EntryState::written) state[which] = text_of(*head);
    }
    return state;
  }

  std::vector<Entry> revisions;

 private:
  Uuid fresh() {
    Uuid uuid;
    ++count_;
    for (std::size_t n = 0; n < 4; ++n)
      uuid.bytes[n] = static_cast<std::uint8_t>(count_ >> (8 * n));
    return uuid;
  }

  void put(Entry entry) {
    if (entry.id == Uuid{}) entry.id = fresh();
    entry.clock = {static_cast<std::int64_t>(revisions.size()) + 1};
    revisions.push_back(std::move(entry));
  }

  unsigned count_ = 0;
};

}  // namespace

TEST_CASE("with nothing written there is nothing to take back") {
  CHECK(!undoing({}));
  CHECK(!redoing({}));
}

TEST_CASE("a taken-back entry holds no words in the revision that takes it back") {
  Pages pages;
  pages.add("words");
  const auto turn = undoing(pages.revisions);
  REQUIRE(turn);
  CHECK(text_of(turn->change) == "words");
  CHECK(turn->revision.answers.empty());
  CHECK(turn->revision.state == EntryState::undone);
}

TEST_CASE("what was erased is neither taken back nor brought back") {
  Pages pages;
  pages.add("kept");
  pages.add("gone");
  pages.revisions.back().state = EntryState::erased;
  REQUIRE(undoing(pages.revisions));
  CHECK(text_of(undoing(pages.revisions)->change) == "kept");
}

TEST_CASE("however one goes back and forth, it is as with two stacks of pages") {
  std::mt19937 random(11);
  for (int run = 0; run < 300; ++run) {
    Pages pages;
    std::vector<State> past{{}};  // the last is how it stands
    std::vector<State> ahead;
    std::vector<Uuid> known;
    for (int step = 0; step < 25; ++step) {
      const auto choice = random() % 6;
      if (choice < 2 || past.back().empty()) {
        known.push_back(pages.add(std::to_string(step)));
        past.push_back(pages.state());
        ahead.clear();
      } else if (choice == 2) {
        auto page = past.back().begin();
        std::advance(page, random() % past.back().size());
        pages.edit(page->first, std::to_string(step) + " edited");
        past.push_back(pages.state());
        ahead.clear();
      } else if (choice < 5) {
        REQUIRE(pages.undo() == (past.size() > 1));
        ahead.push_back(past.back());
        past.pop_back();
      } else {
        REQUIRE(pages.redo() == !ahead.empty());
        if (!ahead.empty()) {
          past.push_back(ahead.back());
          ahead.pop_back();
        }
      }
      REQUIRE(pages.state() == past.back());
    }
  }
}
