#include "hearth/plan/repertoire.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kCouple{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};
const std::vector<Activity> kWalk{{"walk", "a walk", "own", "", false}};
constexpr std::array kWords{"keep", "want", "park", "retire", "", "none"};

/// Where the walk stands when they have said that of it; `none`: they have sorted nothing at all.
std::string stands(const std::string& alex, const std::string& sam,
                   const std::vector<Person>& people = kCouple) {
  Sorted sorted;
  if (alex != "none") sorted[id(1)]["walk"] = alex;
  if (sam != "none") sorted[id(2)]["walk"] = sam;
  const Repertoire found = repertoire(kWalk, sorted, people);
  std::string where;
  for (const auto& [name, part] :
       {std::pair("keep", &found.keep), std::pair("want", &found.want),
        std::pair("park", &found.park), std::pair("retire", &found.retire),
        std::pair("others", &found.others)}) {
    if (!part->empty()) where += name;
  }
  return where;
}

bool one_of(const std::string& word, const char* a, const char* b) {
  return word == a || word == b;
}

std::string expected(const std::string& alex, const std::string& sam) {
  if (alex == sam && (one_of(alex, "keep", "want") || one_of(alex, "park", "retire"))) return alex;
  if (one_of(alex, "keep", "want") && one_of(sam, "keep", "want")) return "want";
  if (one_of(alex, "park", "retire") && one_of(sam, "park", "retire")) return "park";
  return "others";
}

Entry added(int number, const Activity& activity) {
  Entry entry;
  entry.id = entry.entry = id(number);
  entry.clock = {number};
  entry.kind = PackKind::plan;
  entry.pack = "repertoire-item";
  entry.answers = repertoire_answers(activity);
  return entry;
}

}  // namespace

TEST_CASE(
    "over all pairs of words, it stands where both put it, and whose word it was never tells") {
  for (const std::string alex : kWords) {
    for (const std::string sam : kWords) {
      CAPTURE(alex);
      CAPTURE(sam);
      CHECK(stands(alex, sam) == expected(alex, sam));
      CHECK(stands(alex, sam) == stands(sam, alex));
    }
  }
}

TEST_CASE("one person alone sorts for themselves, and whoever has left is not waited for") {
  const std::vector<Person> alone{kCouple.front()};
  std::vector<Person> left = kCouple;
  left[1].left = moment("2026-02-01T00:00:00Z");
  for (const auto& people : {alone, left}) {
    CHECK(stands("park", "none", people) == "park");
    CHECK(stands("keep", "none", people) == "keep");
    CHECK(stands("", "keep", people) == "others");
  }
}

TEST_CASE("the list has each thing once, in the order in which it came, undone ones left out") {
  Entry undone = added(3, {"", "the sea", "own", "", false});
  undone.state = EntryState::undone;
  const auto list =
      repertoire_list(std::vector{added(4, {"", "A Walk", "own", "", false}), undone,
                                  added(2, {"", "hold hands", "affection", "", false}),
                                  added(1, {"", "a walk", "own", "", false})});
  REQUIRE(list.size() == 2);
  CHECK(list[0].name == "a walk");
  CHECK(list[1].name == "hold hands");
  CHECK(list[1].family == "affection");
  CHECK(list[0].id != list[1].id);
}

TEST_CASE(
    "breadth is the kinds of what is kept and wanted, each once, and never a number of times") {
  Repertoire all;
  all.keep = {{"a", "a", "talk", "", false}, {"b", "b", "talk", "", false}};
  all.want = {{"c", "c", "play", "", false}};
  all.park = {{"d", "d", "rest", "", false}};
  CHECK(breadth(all) == std::vector<std::string>{"talk", "play"});
}
