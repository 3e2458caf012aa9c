#include "hearth/terminal/style.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace hearth;

namespace {

Style style(std::map<std::string, std::string> variables) {
  return terminal_style([&](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

}  // namespace

TEST_CASE("plain lines are chosen, never guessed") {
  CHECK_FALSE(style({{"TERM", "xterm"}}).accessible);
  CHECK_FALSE(style({}).accessible);
  CHECK(style({{"TERM", "dumb"}}).accessible);
  for (const char* on : {"1", "yes", "true"}) {
    CHECK(style({{"TERM", "xterm"}, {"HEARTH_ACCESSIBLE", on}}).accessible);
  }
  for (const char* off : {"", "0", "no", "false", "off"}) {
    CHECK_FALSE(style({{"TERM", "xterm"}, {"HEARTH_ACCESSIBLE", off}}).accessible);
  }
}

TEST_CASE("there is no colour without a terminal, with NO_COLOR or in plain lines") {
  // Tests run with stdout in a pipe or file, or on a terminal: only the refusals are certain.
  CHECK_FALSE(style({{"TERM", "xterm"}, {"NO_COLOR", "1"}}).color);
  CHECK_FALSE(style({{"TERM", "dumb"}}).color);
  CHECK_FALSE(style({{"TERM", "xterm"}, {"HEARTH_ACCESSIBLE", "1"}}).color);
  CHECK_FALSE(style({}).color);
}

TEST_CASE("lines are neither too short to hold a word nor too long to read") {
  CHECK(style({}).columns >= 20);
  CHECK(style({}).columns <= 100);
}
