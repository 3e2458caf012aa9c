#include "hearth/prompt/answer/answers_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

const std::vector<std::string> kNames = {"Alex", "Sam"};

Pack pack() {
  const ParsedToml toml = parse_toml(R"(format = 1
id = "short"
version = 1
kind = "checkin"
title = "Short"
[[section]]
id = "alone"
title = "Alone"
[[section.question]]
id = "mood"
ask = "How is your mood?"
type = "scale"
low = "low"
high = "high"
[[section.question]]
id = "note"
ask = "What about it?"
type = "text"
when = "mood < 5"
[[section]]
id = "together"
title = "Together"
for = "together"
[[section.question]]
id = "next"
ask = "When next?"
type = "text"
)");
  return read_pack(*toml.tree).pack.value();
}

ReadAnswers read(const std::string& text) {
  return read_answers(*parse_toml(text).tree, pack(), kNames);
}

/// The only problem's place; fails if there is not exactly one.
Position place_of_mistake(const std::string& text) {
  const ReadAnswers answers = read(text);
  CHECK_FALSE(answers.answers);
  REQUIRE(answers.problems.size() == 1);
  return answers.problems.front().at;
}

}  // namespace

TEST_CASE("answers are taken by person, in the order of the pack, and what is left out is a skip") {
  const ReadAnswers answers = read(
      "pack = \"short\"\ndate = 2026-02-22\n[people.SAM]\nnote = \"tired\"\nmood = 3\n"
      "[people.Alex]\n[together]\nnext = \"soon\"\n");
  REQUIRE(answers.answers);
  CHECK(answers.answers->date == parse_date("2026-02-22"));
  REQUIRE(answers.answers->people.size() == 2);
  const auto& [name, given] = answers.answers->people.front();
  CHECK(name == "Sam");
  REQUIRE(given.size() == 2);
  CHECK(given[0].wording->id == "mood");
  CHECK(given[0].value == Value{3.0});
  CHECK(given[1].value == Value{std::string("tired")});
  const auto& alex = answers.answers->people.back().second;
  REQUIRE(alex.size() == 1);  // the note is only asked below 5
  CHECK(alex.front().value == Value{Skipped{}});
  CHECK(answers.answers->together.size() == 1);
}

TEST_CASE("each mistake is told where it stands") {
  CHECK(place_of_mistake("pack = \"weekly\"\n") == Position{1, 8});
  CHECK(place_of_mistake("pack = \"short\"\nbogus = 1\n") == Position{2, 1});
  CHECK(place_of_mistake("pack = \"short\"\ndate = \"soon\"\n") == Position{2, 8});
  CHECK(place_of_mistake("pack = \"short\"\n[people.Kim]\nmood = 3\n").line == 2);
  CHECK(place_of_mistake("pack = \"short\"\n[people.Sam]\nmood = 11\n") == Position{3, 8});
  CHECK(place_of_mistake("pack = \"short\"\n[people.Sam]\nmood = \"x\"\n") == Position{3, 8});
  CHECK(place_of_mistake("pack = \"short\"\n[people.Sam]\nnext = \"x\"\n") == Position{3, 1});
  CHECK(place_of_mistake("pack = \"short\"\n[people.Sam]\nmood = 9\nnote = \"x\"\n") ==
        Position{4, 1});
  CHECK(place_of_mistake("pack = \"short\"\n[together]\nmood = 3\n") == Position{3, 1});
  CHECK(place_of_mistake("pack = \"short\"\npeople = 3\n") == Position{2, 10});
  CHECK(place_of_mistake("[people.Sam]\nmood = 3\n") == Position{});
}

TEST_CASE("all mistakes are told at once, and none twice") {
  // The bad mood also decides whether the note is asked: only the mood is told.
  const ReadAnswers answers =
      read("pack = \"short\"\n[people.Sam]\nmood = 99\nnote = \"x\"\n[people.Alex]\nmod = 1\n");
  CHECK_FALSE(answers.answers);
  CHECK(answers.problems.size() == 2);
}

TEST_CASE("of thousands of mistakes some are kept, and all are counted") {
  std::string text = "pack = \"short\"\n[people.Sam]\n";
  for (int n = 0; n < 20'000; ++n) text += "bad" + std::to_string(n) + " = 1\n";
  const ReadAnswers answers = read(text);
  CHECK(answers.problems.size() == kMostProblems);
  CHECK(count_of(answers.problems, Problem::Severity::error) == 20'000);
}

TEST_CASE("what is no table is no answers file") {
  CHECK_FALSE(read_answers(Tree{std::string("x"), {}}, pack(), kNames).answers);
}
