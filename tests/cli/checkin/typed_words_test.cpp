// What is typed and not accepted, in the real program and a real terminal.

#include <doctest/doctest.h>

#include <csignal>
#include <thread>

#include "cli/world.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kWords = "half a thought";

/// A home with a plain journal, in a terminal with a screen of its own or in plain lines.
class Sitting {
 public:
  explicit Sitting(const char* terminal) : terminal_(terminal) {
    REQUIRE(start({"init", "--no-encryption", "--person", "Alex"}).wait() == 0);
  }

  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, {{"HOME", folder_.path().string()},
                       {"TERM", terminal_},
                       {"LC_ALL", "C.UTF-8"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  /// Types at the first question of a note, without Enter.
  static void type_words(Pty& log) {
    CHECK(log.expect("What would you like to write down?"));
    CHECK(log.expect("> "));
    log.type(kWords);
    CHECK(log.expect("thought"));
  }

  /// Plain lines drop what comes before its question.
  void wait_for_prompt(Pty& log) const {
    if (terminal_ == "dumb") CHECK(log.expect("> "));
  }

  /// Whether the next sitting has the words, and takes them as the answer.
  bool has_them() const {
    Pty log = start({"log"});
    if (!log.expect("Resume")) return false;
    wait_for_prompt(log);
    log.type("\r");
    if (!log.expect(kWords)) return false;
    CHECK(log.expect(terminal_ == "dumb" ? "> " : "accepts"));
    log.type("\r");
    CHECK(log.expect("2 of 3"));
    wait_for_prompt(log);
    log.type("!\r");
    return log.wait() == 130;
  }

 private:
  std::string terminal_;
  TempFolder folder_;
};

}  // namespace

TEST_CASE("words in the field outlive every way out, on the screen and in plain lines") {
  for (const char* terminal : {"xterm-256color", "dumb"}) {
    for (const int signal : {SIGHUP, SIGTERM, SIGKILL}) {
      CAPTURE(std::string(terminal));
      CAPTURE(signal);
      const Sitting sitting(terminal);
      {
        Pty log = sitting.start({"log"});
        sitting.type_words(log);
        // Nobody hears of a SIGKILL before it comes: two seconds without a key are what it takes.
        if (signal == SIGKILL) std::this_thread::sleep_for(std::chrono::milliseconds(3000));
        log.signal(signal);
        CHECK(log.wait() == -signal);
      }
      CHECK(sitting.has_them());
    }
  }
}

TEST_CASE("Ctrl-C keeps them, and throws them away only where that is said") {
  for (const char* terminal : {"xterm-256color", "dumb"}) {
    CAPTURE(std::string(terminal));
    const Sitting keeps(terminal);
    {
      Pty log = keeps.start({"log"});
      keeps.type_words(log);
      log.type("\x03");
      REQUIRE(log.expect("throw it away?"));
      keeps.wait_for_prompt(log);
      log.type("\r");
      CHECK(log.wait() == 130);
    }
    CHECK(keeps.has_them());
    const Sitting drops(terminal);
    {
      Pty log = drops.start({"log"});
      drops.type_words(log);
      log.type("\x03");
      REQUIRE(log.expect("throw it away?"));
      drops.wait_for_prompt(log);
      log.type("t\r");
      CHECK(log.wait() == 130);
    }
    CHECK_FALSE(drops.start({"log"}).expect("Resume", std::chrono::seconds(2)));
  }
}
