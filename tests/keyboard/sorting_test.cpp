// Many things are sorted in the real program and a real terminal, a family a page: every way out of
// a page, and the page and the line where the next sitting begins.

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Home {
 public:
  Home() {
    std::filesystem::create_directory(folder_ / "home");
    Pty init = start({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"});
    REQUIRE(init.wait() == 0);
  }

  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, {{"HOME", (folder_ / "home").string()},
                       {"TERM", "xterm-256color"},
                       {"LC_ALL", "C.UTF-8"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  Pty sort() const { return start({"plan", "assess", "--as", "Alex"}); }

 private:
  TempFolder folder_;
};

void wait_for(Pty& sitting, const std::string& shown) {
  const bool stands = sitting.expect(shown);
  INFO(sitting.screen());
  REQUIRE(stands);
}

/// At the fourth thing of the second page, the first of which has a word.
void come_to_the_page(Pty& sitting) {
  wait_for(sitting, "Enter goes on.");
  sitting.type("\r");
  wait_for(sitting, "> [ ] Sit together and say nothing");
  sitting.type("\r");
  wait_for(sitting, "> [ ] Tell each other one good");
  sitting.type("2");
  wait_for(sitting, "[2] Tell each other one good");
  sitting.type("\x1b[B\x1b[B");
  wait_for(sitting, "> [ ] Say which touch");
}

/// What stands where the next sitting begins.
void expect_the_page(Pty& again, bool is_kept) {
  if (!is_kept) {
    wait_for(again, "Enter goes on.");
    again.type("\r");
    return wait_for(again, "> [ ] Sit together and say nothing");
  }
  wait_for(again, "2 of ");
  wait_for(again, "> [ ] Say which touch");
}

}  // namespace

TEST_CASE("Ctrl-C at a page asks, and the next sitting begins at the page and the line") {
  for (const auto& [answer, is_kept] : {std::pair{"k", true}, {"\r", true}, {"t", false}}) {
    const Home home;
    {
      Pty sitting = home.sort();
      come_to_the_page(sitting);
      sitting.type("\x03");
      wait_for(sitting, "throw it away?");
      sitting.type(answer);
      wait_for(sitting, is_kept ? "What you answered counts." : "Nothing is kept.");
      CHECK(sitting.wait() == 130);
    }
    Pty again = home.sort();
    expect_the_page(again, is_kept);
    CHECK(again.screen().find("[2] Tell") == std::string::npos);
  }
}

TEST_CASE("whoever goes on after Ctrl-C has lost nothing, and answers the rest at once") {
  const Home home;
  Pty sitting = home.sort();
  come_to_the_page(sitting);
  sitting.type("\x03");
  wait_for(sitting, "throw it away?");
  sitting.type("g");
  wait_for(sitting, "> [ ] Say which touch");
  sitting.type("r");
  wait_for(sitting, "The rest of this family");
  sitting.type("4");
  wait_for(sitting, "> [4] Say which touch");
  CHECK(sitting.screen().find("[2] Tell each other one good") != std::string::npos);
}

TEST_CASE("a page is left by a closed lid or a power cut without losing a word or the place") {
  for (const int number : {SIGHUP, SIGTERM, SIGKILL}) {
    const Home home;
    {
      Pty sitting = home.sort();
      come_to_the_page(sitting);
      // Nobody hears of SIGKILL: two seconds without a key are what saves the place.
      if (number == SIGKILL) std::this_thread::sleep_for(std::chrono::milliseconds(3000));
      sitting.signal(number);
      CHECK(sitting.wait() == -number);
    }
    Pty again = home.sort();
    expect_the_page(again, true);
  }
}

TEST_CASE("a place without a word is kept too, and so it is said") {
  const Home home;
  {
    Pty sitting = home.sort();
    wait_for(sitting, "Enter goes on.");
    sitting.type("\r");
    wait_for(sitting, "> [ ] Sit together");
    sitting.type("\r\x1b[B\x1b[B\x1b[B");
    wait_for(sitting, "> [ ] Say which touch");
    sitting.type("!\r");
    wait_for(sitting, "Where you were is kept.");
    CHECK(sitting.wait() == 130);
  }
  Pty again = home.sort();
  expect_the_page(again, true);
}
