// Words for feelings in the real program and a real terminal: picked, completed, given by number,
// and one's own.

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kStillRuns = -1000;
constexpr const char* kQuestion = "Which words come near to it?";
constexpr const char* kNextQuestion = "Where in your body";

/// What is waited for, and what is typed then.
using Typed = std::pair<const char*, const char*>;

/// A journal of Alex's in a home of its own, before the question of `hearth log feeling`.
class Logging {
 public:
  explicit Logging(const char* terminal) : term_(terminal) {
    std::filesystem::create_directory(folder_ / "home");
    REQUIRE(start({"init", "--no-encryption", "--person", "Alex"}).wait() == 0);
  }

  /// Types each of these at the question once what stands before it is shown, and skips all the
  /// others.
  void log_feelings(const std::vector<Typed>& typed) {
    Pty log = start({"log", "feeling"});
    come_to_feelings(log);
    for (const auto& [shown, keys] : typed) {
      INFO(log.screen());
      REQUIRE(log.expect(shown));
      log.type(keys);
    }
    const bool goes_on = log.expect(kNextQuestion);
    INFO(log.screen());
    REQUIRE(goes_on);
    for (int count = 0; count < 40 && log.wait(Pty::Seconds(0)) == kStillRuns; ++count) {
      log.type("-\r");
      std::ignore = log.expect("there is no such text", Pty::Seconds(0));
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    CHECK(log.wait() == 0);
  }

  bool kept(std::string_view text) const {
    Pty list = start({"list", "--json"});
    list.wait();
    INFO(list.screen());
    return list.screen().find(text) != std::string::npos;
  }

 private:
  bool is_plain() const { return term_ == "dumb"; }

  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, {{"HOME", (folder_ / "home").string()},
                       {"TERM", term_},
                       {"LC_ALL", "C.UTF-8"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  void come_to_feelings(Pty& log) const {
    REQUIRE(log.expect("What is going on in you?"));
    REQUIRE(log.expect(is_plain() ? "> " : "leave"));
    log.type("\r");
    REQUIRE(log.expect("What would you like now?"));
    REQUIRE(log.expect(is_plain() ? "> " : "leave"));
    log.type(is_plain() ? "-\r" : "-");
    REQUIRE(log.expect(kQuestion));
  }

  TempFolder folder_;
  std::string term_;
};

}  // namespace

TEST_CASE("feelings are picked by arrows, completed, and said in own words, on the whole screen") {
  Logging alex("xterm-256color");
  alex.log_feelings({{"Type to find one", "\x1b[B"},
                     {"[uneasy]", "\r"},
                     {"more exactly", "\x1b[B"},
                     {"[nervous]", "\r"},
                     {"How strong", "\x1b[B"},
                     {"[5]", "\r"},
                     {"nervous 5", ", griev"},
                     {"[grieving]", "\t7, saudade 3"},
                     {"saudade 3", "\r"},
                     {"Enter goes on.", "\r"}});
  CHECK(alex.kept("nervous"));
  CHECK(alex.kept("grieving"));
  CHECK(alex.kept("saudade"));
}

TEST_CASE("feelings are given by number in plain lines") {
  Logging alex("dumb");
  alex.log_feelings(
      {{"2 sad", ""}, {"> ", "2\r"}, {"1 down, 2 grieving", ""}, {"> ", "2 7, saudade 3\r"}});
  CHECK(alex.kept("grieving"));
  CHECK(alex.kept("saudade"));
}
