// Nothing speaks of others to somebody who writes alone.

#include <doctest/doctest.h>

#include <array>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Help at every question, and then a skip.
std::vector<std::string> with_help() {
  std::vector<std::string> lines;
  for (int n = 0; n < 60; ++n) lines.insert(lines.end(), {"?", "-"});
  return lines;
}

const std::vector<std::string> kCommands{
    "checkin",
    "checkin daily",
    "checkin light",
    "checkin reveal",
    "log",
    "log feeling",
    "log gain",
    "log thanks",
    "log aid",
    "log appointment-before",
    "log appointment-after",
    "log decision",
    "log ritual",
    "log hello",
    "log secret --private",
    "list",
    "report",
    "export --format md",
    "plan",
    "plan map",
    "plan new own --step one",
    "plan",
    "plan want",
    "plan worry 30",
    "plan note",
    "plan rest",
    "plan repertoire --add walks",
    "plan repertoire",
    "plan repertoire --sort",
    "plan ritual",
    "plan ritual --set ritual=tea",
    "plan decide",
    "plan decide --set decision=where",
    "plan assess",
    "plan assess --myself",
    "plan",
    "plan export",
};

}  // namespace

TEST_CASE("whatever one person does, nothing speaks of others") {
  constexpr std::array<std::string_view, 7> kOthers{"the others",  "each of you", "all of you",
                                                    "both of you", "you all",     "all of us",
                                                    "side by side"};
  World alone;
  alone.accessible = true;
  alone.passphrases = {"four quiet garden words", "four quiet garden words"};
  REQUIRE(alone.run("init", {"Alex", ""}).exit == Exit::ok);
  for (const std::string& command : kCommands) {
    alone.passphrases = {"four quiet garden words"};
    const Outcome outcome = alone.run(command, with_help());
    for (const auto others : kOthers) {
      // Among the activities that can be sorted there is lying side by side.
      if (others == "side by side" && command.starts_with("plan assess")) continue;
      CHECK_MESSAGE(!has(outcome.heard + outcome.notes, std::string(others)), command, ": ",
                    others);
    }
  }
}
