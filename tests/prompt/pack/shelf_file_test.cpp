#include "hearth/prompt/pack/shelf_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

const std::string kFamily = "[[family]]\nid = \"sad\"\nname = \"sad\"\nwords = [\"down\"]\n";
const std::string kActivity =
    "[[activity]]\nid = \"walk\"\nname = \"A walk\"\nfamily = \"play\"\nenergy = \"low\"\n";
const std::string kStep =
    "[[step]]\ntitle = \"T\"\nfamily = \"talk\"\nenergy = \"mid\"\nwindow = \"w\"\nsmaller = "
    "\"s\"\n";
const std::string kReframe =
    "[en]\nabsolutes = [\"a\"]\noffer = \"o\"\nobservation = \"b\"\nfeeling = \"f\"\nwish = "
    "\"w\"\nchoice = \"c\"\n";
const std::string kLadder = "format = 1\nid = \"l\"\ntitle = \"L\"\n";

std::vector<Problem> problems(const std::string& text) {
  return check_shelf_file(*parse_toml(text).tree);
}

}  // namespace

TEST_CASE("every shipped file is without errors and without warnings") {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const auto parsed = parse_toml(prompt.text);
    REQUIRE(parsed.tree);
    const auto found = check_shelf_file(*parsed.tree);
    CHECK_MESSAGE(found.empty(), describe(found, prompt.path, prompt.text));
  }
}

TEST_CASE("a file is told by what is in it") {
  const auto kind = [](const std::string& text) { return shelf_file(*parse_toml(text).tree); };
  CHECK(kind(kFamily) == ShelfFile::feelings);
  CHECK(kind("[words]\n") == ShelfFile::words);
  CHECK(kind(kActivity) == ShelfFile::activities);
  CHECK(kind(kStep) == ShelfFile::ladder);
  CHECK(kind(kReframe) == ShelfFile::reframe);
  CHECK(kind("") == ShelfFile::pack);
  CHECK(kind("kind = \"log\"\n" + kStep) == ShelfFile::pack);
}

TEST_CASE("the smallest file of each form is in order") {
  for (const std::string& text : {"format = 1\n" + kFamily, "format = 1\n" + kActivity,
                                  kLadder + kStep, "format = 1\n" + kReframe}) {
    CHECK_MESSAGE(problems(text).empty(), describe(problems(text), "x.toml", text));
  }
}

TEST_CASE("a breach of each form is found at its place") {
  struct Row {
    std::string text;
    Position at;
    const char* says;
  };
  const Row rows[] = {
      {kFamily, {1, 1}, "`format` is missing"},
      {"format = 2\n" + kFamily, {1, 10}, "format = 1"},
      {"format = 1\nfamily = []\n", {2, 10}, "one or more tables"},
      {"format = 1\nfamly = 1\n" + kFamily, {2, 1}, "`family`"},
      {"format = 1\n" + kFamily + kFamily, {7, 6}, "two called `sad`"},
      {"format = 1\n[[family]]\nid = \"S\"\nname = \"s\"\nwords = [\"x\"]\n", {3, 6}, "lower-case"},
      {"format = 1\n[[family]]\nid = \"s\"\nname = \"s\"\nwords = [1]\n", {5, 9}, "list of texts"},
      {"format = 1\n" + kActivity + "no_sex = 1\n", {7, 10}, "true or false"},
      {"format = 1\n" + kActivity + "position = \"\"\n", {7, 12}, "not empty"},
      {"format = 1\n" + kActivity + "enrgy = 1\n", {7, 1}, "`energy`"},
      {kLadder + "intro = \"You should\"\n" + kStep, {4, 9}, "should"},
      {"format = 1\nother = 1\n" + kReframe, {2, 1}, "one of format"},
      {"format = 1\n" + kReframe + "mood = 1\n", {9, 1}, "one of absolutes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = problems(row.text);
    REQUIRE_FALSE(found.empty());
    const bool there = std::ranges::any_of(found, [&](const Problem& problem) {
      const std::string said = problem.what + " | " + problem.expected;
      return problem.at == row.at && said.find(row.says) != std::string::npos;
    });
    CHECK_MESSAGE(there, describe(found, "x.toml", row.text));
  }
}
