// What is typed and cannot be kept in a plain journal is shown once more, where it stays on the
// screen.

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "hearth/store/storage/vault_file.hpp"
#include "store/sealed_journal.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kWords = "marmaladecanary";
constexpr const char* kLeavesScreen = "\x1b[?1049l";

class Home {
 public:
  Home() {
    fs::create_directory(folder_ / "home");
    REQUIRE(start({kHearth, "init", "--no-encryption", "--person", "Alex"}).wait() == 0);
  }

  Pty start(const std::vector<std::string>& words) const {
    return Pty(words, {{"HOME", (folder_ / "home").string()},
                       {"TERM", "xterm-256color"},
                       {"LC_ALL", "C.UTF-8"},
                       {"PATH", "/usr/bin:/bin"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  Pty hearth(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return start(words);
  }

  /// Where no file can grow.
  Pty on_a_full_disk(const std::string& command) const {
    return start({"/bin/sh", "-c", "ulimit -f 1; trap '' XFSZ; " + command});
  }

  fs::path journal() const { return folder_ / "home/.local/share/hearth/journal.hearth"; }

 private:
  TempFolder folder_;
};

/// On the normal screen, after the whole one.
std::string left_on_screen(const Pty& sitting) {
  const auto at = sitting.screen().rfind(kLeavesScreen);
  return at == std::string::npos ? "" : sitting.screen().substr(at);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void type_thanks(Pty& sitting) {
  REQUIRE(sitting.expect("1 of "));
  sitting.type(std::string(kWords) + "\r");
}

}  // namespace

TEST_CASE("encrypted while somebody writes: no damage is told of, and the words are shown") {
  const Home home;
  Pty sitting = home.hearth({"log", "thanks", "--as", "Alex"});
  REQUIRE(sitting.expect("1 of "));
  encrypt_journal(home.journal(), quick_vault());
  sitting.type(std::string(kWords) + "\r");
  CHECK(sitting.wait() == 6);
  const std::string left = left_on_screen(sitting);
  INFO(left);
  CHECK(has(left, kWords));
  CHECK(has(left, "Another command has encrypted this journal meanwhile."));
  CHECK_FALSE(has(left, "damaged"));
}

TEST_CASE("a journal that is moved away while somebody writes: the words are shown") {
  const Home home;
  Pty sitting = home.hearth({"log", "thanks", "--as", "Alex"});
  REQUIRE(sitting.expect("1 of "));
  fs::rename(home.journal(), home.journal().string() + ".away");
  sitting.type(std::string(kWords) + "\r");
  CHECK(sitting.wait() == 1);
  CHECK_MESSAGE(has(left_on_screen(sitting), kWords), sitting.screen());
}

TEST_CASE("a full disk: what is typed in a sitting is shown on the screen that stays") {
  const Home home;
  Pty sitting = home.on_a_full_disk(std::string(kHearth) + " log thanks --as Alex");
  type_thanks(sitting);
  CHECK(sitting.wait() == 1);
  const std::string left = left_on_screen(sitting);
  INFO(left);
  CHECK(has(left, kWords));
  CHECK(has(left, "copy them while you see them"));
}

TEST_CASE("encrypted while a pipe is read: no damage is told of, and the words are shown") {
  const Home home;
  Pty log =
      home.start({"/bin/sh", "-c",
                  "(read go; echo " + std::string(kWords) + ") | " + kHearth + " log - --as Alex"});
  // Once it has been read, the program waits for the pipe.
  std::this_thread::sleep_for(std::chrono::seconds(1));
  encrypt_journal(home.journal(), quick_vault());
  log.type("go\r");
  CHECK(log.wait() == 6);
  INFO(log.screen());
  CHECK(has(log.screen(), "These are your words:"));
  CHECK(has(log.screen(), kWords));
  CHECK_FALSE(has(log.screen(), "damaged"));
}

TEST_CASE("what comes from a pipe is shown without what would steer the terminal") {
  const Home home;
  Pty log = home.on_a_full_disk("printf 'marmalade\\033[31mcanary' | " + std::string(kHearth) +
                                " log - --as Alex");
  CHECK(log.wait() == 1);
  CHECK_MESSAGE(has(log.screen(), kWords), log.screen());
  CHECK_FALSE(has(log.screen(), "\x1b[31m"));
}
