// A pack that is tried looks as it will where it is asked.

#include <doctest/doctest.h>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a trial is asked on the screen of a check-in, names who is there, and keeps nothing") {
  const TempFolder home;
  const std::map<std::string, std::string> around{{"HOME", home.path().string()},
                                                  {"TERM", "xterm-256color"},
                                                  {"LC_ALL", "C.UTF-8"},
                                                  {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}};
  const auto start = [&](std::vector<std::string> words) {
    words.insert(words.begin(), kHearth);
    return Pty(words, around);
  };
  CHECK(start({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"}).wait() == 0);
  const auto journal = home / ".local/share/hearth/journal.hearth";
  const std::string before = file_bytes(journal);
  Pty trial = start({"prompts", "try", "daily"});
  for (const char* number : {"1 of 5", "2 of 5", "3 of 5"}) {
    REQUIRE(trial.expect(number));
    trial.type("5\r");
  }
  REQUIRE(trial.expect("How close have you felt to Sam?"));
  trial.type("5\r");
  REQUIRE(trial.expect("5 of 5"));
  trial.type("quiet\r");
  REQUIRE(trial.expect("nothing was kept"));
  CHECK(trial.wait() == 0);
  CHECK(trial.screen().find("\x1b[?1049h") != std::string::npos);
  CHECK(file_bytes(journal) == before);
}
