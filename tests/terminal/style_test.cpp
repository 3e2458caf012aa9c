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

TEST_CASE("drawings may be wider than text, up to two hundred columns") {
  CHECK(style({}).drawing_columns >= style({}).columns);
  CHECK(style({}).drawing_columns <= 200);
}

TEST_CASE("the first of LC_ALL, LC_CTYPE and LANG says which signs there are") {
  CHECK(style({}).signs == Signs::all);
  CHECK(style({{"LANG", "de_DE.UTF-8"}}).signs == Signs::all);
  CHECK(style({{"LANG", "C.utf8"}}).signs == Signs::all);
  for (const char* other : {"C", "POSIX", "de_DE.ISO-8859-1", "en_US"}) {
    CHECK(style({{"LANG", other}}).signs == Signs::ascii);
    CHECK(style({{"LANG", "C.UTF-8"}, {"LC_ALL", other}}).signs == Signs::ascii);
  }
  CHECK(style({{"LANG", "C"}, {"LC_CTYPE", "C.UTF-8"}}).signs == Signs::all);
}

TEST_CASE("the Linux console has lines, and no blocks") {
  CHECK(style({{"TERM", "linux"}, {"LANG", "C.UTF-8"}}).signs == Signs::lines);
  CHECK(style({{"TERM", "linux"}, {"LANG", "C"}}).signs == Signs::ascii);
  CHECK(style({{"TERM", "linux-16color"}}).signs == Signs::all);
}

TEST_CASE("many colours are there where the terminal says so") {
  CHECK_FALSE(style({{"TERM", "xterm"}}).many_colors);
  CHECK(style({{"TERM", "tmux-256color"}}).many_colors);
  CHECK(style({{"TERM", "xterm"}, {"COLORTERM", "truecolor"}}).many_colors);
}
