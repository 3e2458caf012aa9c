#include "hearth/prompt/pack/pack_comparison.hpp"

#include <doctest/doctest.h>

#include <map>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/prompt/words.hpp"
#include "prompt/marked_pack.hpp"

using namespace hearth;

namespace {

const std::string kOriginal = R"(format = 1
id = "weekly"
version = 2
kind = "checkin"
title = "Weekly"
[[section]]
id = "one"
title = "One"
share = "sealed"
[[section.question]]
id = "pain"
ask = "How much?"
type = "scale"
min = 0
max = 10
low = "none"
high = "a lot"
why = "To know."
[[section.question]]
id = "touch"
ask = "Which?"
type = "choice"
options = ["hand", { id = "hug", say = "a hug" }]
when = "pain < 5"
)";

std::string changed(const std::string& from, const std::string& to) {
  auto text = kOriginal;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::vector<Problem> compared(const std::string& translation) {
  return compare_translation(*parse_toml(kOriginal).tree, *parse_toml(translation).tree);
}

}  // namespace

TEST_CASE("words may differ, and nothing else") {
  CHECK(compared(kOriginal).empty());
  for (const auto& one : std::map<std::string, std::string>{
           {"title = \"Weekly\"", "title = \"Woche\"\nlang = \"de\""},
           {"\"How much?\"", "\"Wie viel?\""},
           {"low = \"none\"", "low = \"keiner\""},
           {"say = \"a hug\"", "say = \"eine Umarmung\""},
           {"[\"hand\",", "[{ id = \"hand\", say = \"Hand\" },"}}) {
    const auto& from = one.first;
    const auto& to = one.second;
    CAPTURE(to);
    CHECK(compared(changed(from, to)).empty());
  }
}

TEST_CASE("whatever would give an answer another meaning is told with its place") {
  struct Row {
    const char *from, *to;
    std::size_t line;
  };
  const Row rows[] = {
      {"version = 2", "version = 1", 3},
      {"id = \"one\"", "id = \"eins\"", 7},
      {"share = \"sealed\"", "share = \"shared\"", 9},
      {"share = \"sealed\"\n", "", 6},
      {"id = \"pain\"", "id = \"schmerz\"", 11},
      {"type = \"scale\"", "type = \"number\"", 13},
      {"min = 0", "min = 1", 14},
      {"max = 10", "max = 5", 15},
      {"\"hand\", ", "", 23},
      {"\"hand\"", "\"Hand\"", 23},
      {"id = \"hug\"", "id = \"arm\"", 23},
      {"pain < 5", "pain < 6", 24},
      {"why = \"To know.\"", "better = \"lower\"", 18},
  };
  for (const Row& row : rows) {
    CAPTURE(row.to);
    const auto problems = compared(changed(row.from, row.to));
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.back().severity == Problem::Severity::error);
    CHECK(problems.back().at.line == row.line);
    CHECK_FALSE(problems.back().expected.empty());
  }
}

TEST_CASE("a question that is left out or added is told") {
  const auto second = kOriginal.find("[[section.question]]\nid = \"touch\"");
  CHECK(compared(kOriginal.substr(0, second)).size() == 1);
  CHECK(compared(kOriginal + "[[section.question]]\nid = \"x\"\nask = \"?\"\ntype = \"text\"\n")
            .front()
            .at.line == 25);
}

TEST_CASE("words that were not translated are a warning") {
  const auto problems = compared(changed("why = \"To know.\"\n", ""));
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().severity == Problem::Severity::warning);
}

TEST_CASE("every shipped translation is the same pack as its original") {
  std::map<std::string, std::string_view, std::less<>> files;
  for (const auto& prompt : builtin_prompts()) files.emplace(prompt.path, prompt.text);
  int translations = 0;
  for (const auto& one : files) {
    const auto& path = one.first;
    const auto& text = one.second;
    const auto language = path.find('.');
    if (path.substr(language) == ".toml") continue;
    ++translations;
    const auto original = files.find(path.substr(0, language) + ".toml");
    REQUIRE(original != files.end());
    const Tree there = *parse_toml(original->second).tree;
    const Tree here = *parse_toml(text).tree;
    if (shelf_file(there) != ShelfFile::pack) continue;
    const auto problems = compare_translation(there, here);
    CHECK_MESSAGE(problems.empty(), describe(problems, path, text));
  }
  CHECK(translations >= 2);
}

TEST_CASE("the shipped German words stand for every name that the English ones do") {
  Words english;
  Words german;
  for (const auto& prompt : builtin_prompts()) {
    if (prompt.path == "words.toml")
      english = read_words(*parse_toml(prompt.text).tree).words->everybody;
    if (prompt.path == "words.de.toml")
      german = read_words(*parse_toml(prompt.text).tree).words->everybody;
  }
  CHECK(english.size() == german.size());
  for (const auto& one : english) {
    const auto& [name, words] = one;
    REQUIRE_MESSAGE(german.contains(name), one.first);
    if (name != "sex") CHECK(german.at(name) != words);
  }
}
