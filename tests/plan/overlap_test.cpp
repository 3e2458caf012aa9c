#include "hearth/plan/repertoire.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kCouple{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};
const Date kDay = *parse_date("2026-03-01");
constexpr std::array kWords{"comfortable", "maybe", "not_now", "never", "", "none"};

std::vector<Activity> catalogue(int size) {
  std::vector<Activity> list;
  list.reserve(static_cast<std::size_t>(size));
  for (int n = 0; n < size; ++n) {
    list.push_back({"a" + std::to_string(n), "Activity", "talk", "low", true});
  }
  return list;
}

/// Everybody's word on every activity; `none`: they have sorted nothing at all.
Sorted all_say(const std::vector<Activity>& activities, const std::string& alex,
               const std::string& sam) {
  Sorted sorted;
  for (const Activity& one : activities) {
    if (alex != "none") sorted[id(1)][one.id] = alex;
    if (sam != "none") sorted[id(2)][one.id] = sam;
  }
  return sorted;
}

std::vector<std::string> shown(const std::vector<Activity>& list, const Sorted& sorted,
                               Date day = kDay, std::span<const Person> people = kCouple) {
  std::vector<std::string> ids;
  for (const Activity& one : overlap(list, sorted, people, day)) ids.push_back(one.id);
  return ids;
}

bool open(const std::string& alex, const std::string& sam) {
  const std::set<std::string> both{alex, sam};
  return both == std::set<std::string>{"comfortable"} ||
         both == std::set<std::string>{"comfortable", "maybe"};
}

const std::vector<Activity> kThings{{"a0", text("a0")->ask, "talk", "low", true}};

Entry sorting(int author, std::int64_t clock, const std::string& word) {
  Entry entry;
  entry.author = id(author);
  entry.clock = {clock};
  entry.kind = PackKind::plan;
  entry.pack = "activities";
  entry.answers = {
      answer(text("a0"), word.empty() ? Value(Skipped{}) : Value(word), Share::overlap)};
  return entry;
}

}  // namespace

TEST_CASE("only comfortable with comfortable, and comfortable with maybe, are common ground") {
  const auto list = catalogue(40);
  for (const char* alex : kWords) {
    for (const char* sam : kWords) {
      CHECK(shown(list, all_say(list, alex, sam)).empty() != open(alex, sam));
    }
  }
}

TEST_CASE("whatever keeps an activity away looks the same, over all pairs of answers") {
  // One activity of forty is held back in each way there is; the others are open to both.
  const auto list = catalogue(40);
  for (int day = 0; day < 60; ++day) {
    for (const std::string held : {"a3", "a17"}) {
      std::set<std::vector<std::string>> seen;
      for (const char* alex : kWords) {
        for (const char* sam : kWords) {
          if (open(alex, sam)) continue;
          Sorted sorted = all_say(list, "comfortable", "comfortable");
          sorted[id(1)][held] = alex;
          sorted[id(2)][held] = sam;
          if (std::string(alex) == "none") sorted[id(1)].erase(held);
          if (std::string(sam) == "none") sorted[id(2)].erase(held);
          seen.insert(shown(list, sorted, plus_days(kDay, day)));
        }
      }
      CHECK(seen.size() == 1);
    }
  }
}

TEST_CASE("whose answer it is changes nothing") {
  const auto list = catalogue(40);
  for (const char* one : kWords) {
    for (const char* other : kWords) {
      CHECK(shown(list, all_say(list, one, other)) == shown(list, all_say(list, other, one)));
    }
  }
}

TEST_CASE("a handful at most, and with every activity open some still stay away in a week") {
  for (int size = 1; size <= 60; ++size) {
    const auto list = catalogue(size);
    const Sorted sorted = all_say(list, "comfortable", "maybe");
    std::set<std::string> ever;
    bool ever_incomplete = false;
    for (int week = 0; week < 52; ++week) {
      const auto ids = shown(list, sorted, plus_days(kDay, 7 * week));
      CHECK(ids.size() <= kHandful);
      ever.insert(ids.begin(), ids.end());
      ever_incomplete = ever_incomplete || ids.size() < list.size();
    }
    CHECK(ever_incomplete);
    if (size <= 20) CHECK(ever.size() == list.size());
  }
}

TEST_CASE("within a week it stays the same") {
  const auto list = catalogue(40);
  const Sorted sorted = all_say(list, "comfortable", "comfortable");
  const Date monday = *parse_date("2026-03-02");
  for (int day = 1; day < 7; ++day) {
    CHECK(shown(list, sorted, plus_days(monday, day)) == shown(list, sorted, monday));
  }
}

TEST_CASE("one person alone has what they are comfortable with, and who has left holds nothing") {
  const auto list = catalogue(40);
  const std::vector<Person> alone{kCouple[0]};
  CHECK_FALSE(shown(list, all_say(list, "comfortable", "never"), kDay, alone).empty());
  CHECK(shown(list, all_say(list, "maybe", "comfortable"), kDay, alone).empty());
  std::vector<Person> left = kCouple;
  left[1].left = moment("2026-02-01T00:00:00Z");
  CHECK_FALSE(shown(list, all_say(list, "comfortable", "never"), kDay, left).empty());
  CHECK(shown(list, all_say(list, "comfortable", "comfortable"), kDay, {}).empty());
}

TEST_CASE("the newest word counts, in whatever order it comes, and a skip leaves the one before") {
  const std::vector<Entry> entries{sorting(1, 3, "never"), sorting(1, 1, "comfortable"),
                                   sorting(1, 4, ""), sorting(2, 2, "maybe")};
  const Sorted sorted = sorted_by(entries, "activities", kThings);
  CHECK(sorted.at(id(1)).at("a0") == "never");
  CHECK(sorted.at(id(2)).at("a0") == "maybe");
  CHECK(sorted_by(std::vector<Entry>(entries.rbegin(), entries.rend()), "activities", kThings) ==
        sorted);
}

TEST_CASE(
    "who erases a sorting has said nothing up to then, and who takes it back what came before") {
  Entry gone = sorting(1, 20, "");
  gone.answers.clear();
  gone.state = EntryState::undone;
  std::vector<Entry> entries{sorting(1, 10, "comfortable"), gone, sorting(2, 15, "maybe")};
  CHECK(word_on(sorted_by(entries, "activities", kThings), id(1), "a0") == "comfortable");
  entries[1].state = EntryState::erased;
  CHECK(word_on(sorted_by(entries, "activities", kThings), id(1), "a0").empty());
  CHECK(word_on(sorted_by(entries, "activities", kThings), id(2), "a0") == "maybe");
  entries.push_back(sorting(1, 30, "never"));
  CHECK(word_on(sorted_by(entries, "activities", kThings), id(1), "a0") == "never");
}

TEST_CASE(
    "a word on what is called otherwise by now is none, and no older word comes back for it") {
  const std::vector<Activity> renamed{{"a0", "something else", "talk", "low", true}};
  Entry first = sorting(1, 1, "comfortable");
  CHECK(word_on(sorted_by({&first, 1}, "activities", kThings), id(1), "a0") == "comfortable");
  CHECK(word_on(sorted_by({&first, 1}, "activities", renamed), id(1), "a0").empty());
  Entry second = sorting(1, 2, "never");
  Wording other = *second.answers.front().wording;
  other.ask = "something else";
  second.answers.front().wording = std::make_shared<const Wording>(other);
  const std::vector<Entry> entries{first, second};
  CHECK(word_on(sorted_by(entries, "activities", renamed), id(1), "a0") == "never");
  CHECK(word_on(sorted_by(entries, "activities", kThings), id(1), "a0").empty());
}
