#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "cli/couple.hpp"

// How much of an evening the weekly check-in asks for. scripts/evening prints the figures.

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr std::size_t kMostWords = 1450;
constexpr std::size_t kMostPrompts = 24;  // and a page or two more of what has opened

/// Of a whole sitting, what the program said and not what was typed.
std::string said_in(const std::string& heard) {
  std::istringstream lines(heard);
  std::string said;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("> < ")) said += line + "\n";
  }
  return said;
}

std::size_t words_in(const std::string& text) {
  std::istringstream words(text);
  std::size_t count = 0;
  for (std::string word; words >> word;) ++count;
  return count;
}

std::size_t prompts_in(const std::string& heard) {
  std::size_t count = 0;
  for (auto at = heard.find("\n> < "); at != std::string::npos; at = heard.find("\n> < ", at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a weekly evening of two people is short enough for one") {
  World world;
  world.accessible = true;
  world.run("init --no-encryption --person Alex --person Sam");
  const Outcome evening = world.run("checkin weekly", {"",
                                                       "7",
                                                       "tea, holding hands",
                                                       "1",
                                                       "8",
                                                       "6",
                                                       "2",
                                                       "0",
                                                       "5",
                                                       "a slow walk",  //
                                                       "",
                                                       "4",
                                                       "a joke",
                                                       "1",
                                                       "5",
                                                       "6",
                                                       "3",
                                                       "1",
                                                       "5",
                                                       "an hour alone",
                                                       "",
                                                       "",
                                                       "why the mornings",
                                                       "Sunday"});
  CHECK(evening.exit == Exit::ok);
  CHECK(evening.lines_left == 0);
  const std::size_t words = words_in(said_in(evening.heard));
  const std::size_t prompts = prompts_in(evening.heard);
  MESSAGE("words shown to two people: ", words, " (at most ", kMostWords, "), prompts: ", prompts);
  CHECK(words <= kMostWords);
  CHECK(prompts <= kMostPrompts);
}
