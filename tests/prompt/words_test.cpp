#include "hearth/prompt/words.hpp"

#include <doctest/doctest.h>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

ReadWords read(std::string_view text) { return read_words(*parse_toml(text).tree); }

}  // namespace

TEST_CASE("the nearest word wins: a person's own, everybody's own, the shipped one") {
  const WordsFile shipped{{{"sex", "sex"}, {"touch", "touch"}, {"scar", "the scar"}}, {}};
  const auto own = read(
      "format = 1\n[words]\ntouch = \"holding\"\n[words.\"Zoé\"]\ntouch = \"skin\"\nscar = \"my "
      "line\"\n");
  REQUIRE(own.words);
  const Words zoe = words_for(shipped, *own.words, "ZOE");
  CHECK(zoe == Words{{"sex", "sex"}, {"touch", "skin"}, {"scar", "my line"}});
  CHECK(words_for(shipped, *own.words, "Alex").at("touch") == "holding");
  CHECK(words_for(shipped, *own.words, "").at("scar") == "the scar");
}

TEST_CASE("a file without words is one, and the shipped file can be read") {
  CHECK(read("").words);
  CHECK(read("[words]\n").words);
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path != "words.toml") continue;
    const auto shipped = read(prompt.text);
    REQUIRE(shipped.words);
    CHECK(shipped.words->everybody.contains("intimacy"));
  }
}

TEST_CASE("whatever does not fit into a sentence is told with its place") {
  struct Row {
    const char* text = "";
    Position at;
  };
  const Row rows[] = {
      {"format = 2\n", {1, 10}},
      {"word = 3\n", {1, 1}},
      {"words = 3\n", {1, 9}},
      {"[words]\nsex = 3\n", {2, 7}},
      {"[words]\nsex = \"\"\n", {2, 7}},
      {"[words]\nsex = \" \"\n", {2, 7}},
      {"[words]\nsex = \"a\\nb\"\n", {2, 7}},
      {"[words]\nsex = \"a{name}\"\n", {2, 7}},
      {"[words]\nsex = \"\\u001b[2J\"\n", {2, 7}},
      {"[words]\nSex = \"x\"\n", {2, 1}},
      {"[words.Sam]\nsex = [1]\n", {2, 7}},
      {"[words.Sam.more]\nsex = \"x\"\n", {1, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto result = read(row.text);
    CHECK_FALSE(result.words);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().at.line == row.at.line);
    CHECK(result.problems.front().at.column == row.at.column);
    CHECK_FALSE(result.problems.front().expected.empty());
  }
}

TEST_CASE("a mark that no word stands for is a warning with the nearest word") {
  const Words known{{"touch", "touch"}, {"sex", "sex"}};
  const auto problems = check_words(
      *parse_toml("a = \"{word:touch}\"\nb = [{ c = \"{word:tuch} and {word:sex} {word:\" }]\n")
           .tree,
      known);
  REQUIRE(problems.size() == 2);
  CHECK(problems.front().severity == Problem::Severity::warning);
  CHECK(problems.front().at == Position{2, 12});
  CHECK(problems.front().expected == "`{word:touch}`");
}
