// Rhythms by the real clock. They take a minute and measure: `build/debug/tests/hearth_tests -ns
// -sf='*rhythm_test*'` runs them, the usual run leaves them out.

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <string>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"
#include "terminal/view_in_pty.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using Clock = std::chrono::steady_clock;

const std::string kBreathe =
    "format = 1\nid = \"six\"\nversion = 1\nkind = \"practice\"\ntitle = \"Six\"\n"
    "purpose = \"To measure.\"\nkeep = \"nothing\"\n[[block]]\nid = \"b\"\ntitle = \"B\"\n"
    "[[block.step]]\nid = \"s\"\nsay = \"Now.\"\nseconds = 600\n"
    "breathe = { in = 4.4, out = 5.6 }\n";

class Home {
 public:
  Home() { write_file(folder_ / ".config/hearth/prompts/practice/six.toml", kBreathe); }

  Pty start(const std::vector<std::string>& more) const {
    std::vector<std::string> words{kHearth, "practice", "six"};
    words.insert(words.end(), more.begin(), more.end());
    auto surroundings = view::kXterm;
    surroundings["HOME"] = folder_.path().string();
    return Pty(words, surroundings);
  }

 private:
  TempFolder folder_;
};

double ms_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

/// When the word is on the screen next.
Clock::time_point seen(Pty& terminal, std::string_view word) {
  REQUIRE(terminal.expect(word, Pty::Seconds(20)));
  return Clock::now();
}

std::string clock_in(int seconds) {
  const std::time_t then = std::time(nullptr) + seconds;
  std::tm local{};
  localtime_r(&then, &local);
  return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

}  // namespace

TEST_CASE("breathing keeps its rhythm within 50 ms a breath for a minute" * doctest::skip()) {
  const Home home;
  Pty terminal = home.start({});
  REQUIRE(terminal.expect("Each of you, aloud"));
  terminal.type("y");
  double worst = 0;
  auto last = seen(terminal, "In\x1b");
  for (int breath = 0; breath < 6; ++breath) {
    const auto out = seen(terminal, "Out\x1b");
    const auto in = seen(terminal, "In\x1b");
    worst = std::max(
        {worst, std::abs(ms_between(last, in) - 10'000), std::abs(ms_between(last, out) - 4400)});
    last = in;
  }
  MESSAGE("the breath farthest from its time was off by ", worst, " ms");
  CHECK(worst <= 50);
  terminal.type("x");
  CHECK(terminal.wait() == 0);
}

TEST_CASE("two terminals that are told the same time begin together" * doctest::skip()) {
  const Home home;
  const std::string at = clock_in(6);
  Pty one = home.start({"--at", at});
  Pty other = home.start({"--at", at});
  for (Pty* terminal : {&one, &other}) {
    REQUIRE(terminal->expect("Each of you, aloud"));
    terminal->type("y");
    REQUIRE(terminal->expect("It begins at"));
  }
  const auto first = seen(one, "Now.");
  const auto second = seen(other, "Now.");
  MESSAGE("they began ", ms_between(first, second), " ms apart");
  CHECK(ms_between(first, second) <= 100);
  for (Pty* terminal : {&one, &other}) {
    terminal->type("x");
    CHECK(terminal->wait() == 0);
  }
}
