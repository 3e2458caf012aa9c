// What stands on the whole screen in German, in the real program and a real terminal: nothing of it
// is English.

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "english_words.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kStillRuns = -1000;
constexpr auto kShort = std::chrono::milliseconds(40);

class Home {
 public:
  explicit Home(std::string lang) : lang_(std::move(lang)) {
    std::filesystem::create_directory(folder_ / "home");
  }

  /// Runs it, presses these keys in turn, then answers whatever is asked, and gives all that stood
  /// on the screen.
  std::string run(std::vector<std::string> words, const std::vector<std::string>& keys = {}) const {
    words.insert(words.begin(), kHearth);
    Pty program(words, {{"HOME", (folder_ / "home").string()},
                        {"TERM", "xterm-256color"},
                        {"LANG", lang_},
                        {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
    for (const std::string& key : keys) press(program, key);
    constexpr int kEnough = 120;
    for (int count = 0; count < kEnough && program.wait(Pty::Seconds(0)) == kStillRuns; ++count) {
      press(program, count % 2 == 0 ? "1\r" : yes() + "\r");
    }
    CHECK(program.wait() == 0);
    return without_escapes(program.screen());
  }

 private:
  std::string yes() const { return lang_.starts_with("de") ? "j" : "y"; }

  /// What comes of it is taken in, too.
  static void press(Pty& program, const std::string& key) {
    program.type(key);
    std::this_thread::sleep_for(kShort);
    std::ignore = program.expect("there is no such text", Pty::Seconds(0));
  }

  TempFolder folder_;
  std::string lang_;
};

const std::vector<std::string> kLooks = {"?", "\r", "=", "\x1b", "1\r", "\x03", "g"};

std::string two_people(const std::string& lang) {
  const Home home(lang);
  std::string seen = home.run({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"});
  seen += home.run({"checkin", "weekly"}, {"1", "?", "\r", "=", "\x1b", "9\r", "\x03", "g"});
  seen += home.run({"checkin", "daily", "--as", "Alex"}, kLooks);
  seen += home.run({"log", "feeling", "--as", "Sam"}, kLooks);
  return seen;
}

std::string one_person(const std::string& lang) {
  const Home home(lang);
  std::string seen = home.run({"init", "--no-encryption", "--person", "Alex"});
  seen += home.run({"checkin", "solo"}, kLooks);
  seen += home.run({"log", "feeling"}, kLooks);
  return seen;
}

}  // namespace

TEST_CASE("no screen of a check-in, a note or a beginning holds an English word in German") {
  const EnglishWords english;
  for (const auto& scene : {two_people, one_person}) {
    const std::string text = scene("de_DE.UTF-8");
    CAPTURE(text);
    CHECK(text.size() > 2000);
    for (const std::string& words : english.in(text)) FAIL_CHECK(words);
    CHECK(english.in(scene("en_GB.UTF-8")).size() > 20);
  }
}
