// The real program in a real terminal: whatever happens, the terminal is as it was, and no file is
// opened to be written to.

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "fault/trace.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"
#include "terminal/view_in_pty.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kSit =
    "format = 1\nid = \"sit\"\nversion = 1\nkind = \"practice\"\ntitle = \"Sit\"\n"
    "purpose = \"To sit.\"\nkeep = \"nothing\"\n[[block]]\nid = \"b\"\ntitle = \"A block\"\n"
    "[[block.step]]\nid = \"s\"\nsay = \"Sit with canaries.\"\nseconds = 1800\n"
    "breathe = { in = 3, out = 3 }\n";

/// What stands before a command that is traced: no sanitizer can look for leaks then.
std::string tracing(const fault::Trace& trace) {
  return "ASAN_OPTIONS=detect_leaks=0 " + trace.tracing();
}

class Home {
 public:
  Home() { write_file(folder_ / ".config/hearth/prompts/practice/sit.toml", kSit); }

  std::map<std::string, std::string> surroundings() const {
    auto all = view::kXterm;
    all["HOME"] = folder_.path().string();
    return all;
  }

  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, surroundings());
  }

  /// In a shell that runs it under strace.
  Pty traced(const fault::Trace& trace, const std::string& words) const {
    return Pty({"/bin/sh", "-c", tracing(trace) + " '" + kHearth + "' " + words}, surroundings());
  }

  std::filesystem::path operator/(const char* name) const { return folder_ / name; }
  std::filesystem::path folder() const { return folder_.path(); }

 private:
  TempFolder folder_;
};

/// Begun, and in the middle of a breath.
void begin(Pty& terminal) {
  REQUIRE(terminal.expect("Each of you, aloud"));
  terminal.type("y");
  REQUIRE(terminal.expect("Sit with canaries."));
}

void left_no_trace(const Pty& terminal) {
  CHECK(view::same(terminal.settings(), view::usual_settings()));
  const std::string seen = view::normal_screen(terminal.screen());
  CHECK(seen.find("canaries") == std::string::npos);
  CHECK(seen.find("never left") == std::string::npos);
}

/// Nothing but what a terminal is.
void check_only_read(const fault::Trace& trace) {
  for (const fault::Change& change : trace.changes()) {
    const bool terminal_alone = change.call.find("/dev/tty") != std::string::npos ||
                                change.call.find("/dev/null") != std::string::npos;
    CHECK_MESSAGE(terminal_alone, change.call);
  }
}

}  // namespace

TEST_CASE("a key, Ctrl-C and a resize leave the terminal as it was") {
  const Home home;
  for (const char* keys : {"x", "\x03", "\x1b", " x"}) {
    Pty terminal = home.start({"practice", "sit"});
    begin(terminal);
    terminal.resize(40, 20);
    REQUIRE(terminal.expect("Sit with canaries."));
    terminal.type(keys);
    CHECK(terminal.expect("It is over, and that was the right"));
    CHECK(terminal.wait() == 0);
    left_no_trace(terminal);
  }
}

TEST_CASE("a signal that ends it gives the terminal back first") {
  const Home home;
  for (const int number : {SIGTERM, SIGHUP, SIGQUIT}) {
    Pty terminal = home.start({"practice", "sit"});
    begin(terminal);
    terminal.signal(number);
    CHECK(terminal.expect(view::kNormal));
    CHECK(terminal.wait() == -number);
    left_no_trace(terminal);
  }
}

TEST_CASE("Ctrl-Z gives the terminal back, and fg goes on") {
  const Home home;
  Pty shell({"/bin/sh", "-mc", "\"$0\" practice sit; echo STOPPED; fg >/dev/null", kHearth},
            home.surroundings());
  begin(shell);
  shell.type("\x1a");
  REQUIRE(shell.expect(view::kNormal));
  REQUIRE(shell.expect("STOPPED"));
  REQUIRE(shell.expect("Sit with canaries."));
  shell.type("x");
  CHECK(shell.expect("that was the right moment"));
  CHECK(shell.wait() == 0);
  CHECK(view::normal_screen(shell.screen()).find("canaries") == std::string::npos);
}

TEST_CASE("plain lines are as orderly, and hold no escape byte") {
  const Home home;
  for (const char* keys : {"x", "\x03", " x", "!!"}) {
    Pty terminal = home.start({"--accessible", "practice", "sit"});
    REQUIRE(terminal.expect("> "));
    terminal.type("y\r");
    REQUIRE(terminal.expect("In\r\n"));
    terminal.type(keys);
    CHECK(terminal.wait() == 0);
    CHECK(terminal.screen().find('\x1b') == std::string::npos);
    CHECK(view::same(terminal.settings(), view::usual_settings()));
  }
  Pty ended = home.start({"--accessible", "practice", "sit"});
  REQUIRE(ended.expect("> "));
  ended.type("y\r");
  REQUIRE(ended.expect("In\r\n"));
  ended.signal(SIGHUP);
  CHECK(ended.wait() == -SIGHUP);
  CHECK(view::same(ended.settings(), view::usual_settings()));
}

TEST_CASE("two exclamation marks leave nothing on the screen, and say nothing") {
  const Home home;
  Pty terminal = home.start({"practice", "sit"});
  begin(terminal);
  terminal.type("!!");
  CHECK(terminal.wait() == 0);
  const std::string normal = view::normal_screen(terminal.screen());
  CHECK(normal.find("\x1b[H\x1b[2J\x1b[3J") != std::string::npos);
  CHECK(normal.find("right moment") == std::string::npos);
}

TEST_CASE("no practice and no page opens a file to be written to, nor makes or removes one") {
  const Home home;
  REQUIRE(home.start({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"}).wait() ==
          0);
  for (const char* agree : {"--as Alex --set scope=hands --set stop_word=red --set sign=yes",
                            "1 --as Sam --set sign=yes"}) {
    Pty shell({"/bin/sh", "-c", std::string("'") + kHearth + "' plan agree " + agree},
              home.surroundings());
    REQUIRE(shell.wait() == 0);
  }
  const fault::Trace trace(home / "trace");
  for (const char* command : {"learn", "learn stoma", "help </dev/null", "practice",
                              "practice show touch-hands", "learn heart --part call | cat"}) {
    CAPTURE(command);
    Pty terminal = home.traced(trace, std::string("--accessible ") + command);
    CHECK(terminal.wait() == 0);
    check_only_read(trace);
  }
  Pty breathing = home.traced(trace, "practice sit");
  begin(breathing);
  breathing.type("x");
  CHECK(breathing.wait() == 0);
  check_only_read(trace);
  Pty touch = home.traced(trace, "practice touch-hands");
  REQUIRE(touch.expect("Who begins?"));
  touch.type("\r");
  REQUIRE(touch.expect("Page 1"));
  touch.type("\r");
  REQUIRE(touch.expect("Stop: red"));
  touch.type("y");
  REQUIRE(touch.expect("Say them aloud once."));
  touch.type("x");
  REQUIRE(touch.expect("Write a line about it?"));
  touch.type("\r");
  CHECK(touch.wait() == 0);
  check_only_read(trace);
  CHECK_FALSE(std::filesystem::exists(home / ".local/state"));
}

TEST_CASE("an encrypted journal is looked at without a byte of it, or beside it, being changed") {
  const Home home;
  const std::string hearth = std::string("'") + kHearth + "' --passphrase-fd 3 ";
  const std::string phrase = " 3<'" + (home / "phrase").string() + "'";
  write_file(home / "phrase", "six words that nobody else knows\n");
  Pty made({"/bin/sh", "-c",
            hearth + "init --person Alex --person Sam" + phrase + " && " + hearth +
                "plan agree --as Alex --set scope=hands --set stop_word=red --set sign=yes" +
                phrase + " && " + hearth + "plan agree 1 --as Sam --set sign=yes" + phrase},
           home.surroundings());
  REQUIRE(made.wait(Pty::Seconds(60)) == 0);
  const std::string journal = file_bytes(home / ".local/share/hearth/journal.hearth");
  const fault::Trace trace(home / "trace");
  Pty touch({"/bin/sh", "-c", tracing(trace) + " " + hearth + "practice touch-hands" + phrase},
            home.surroundings());
  REQUIRE(touch.expect("Who begins?", Pty::Seconds(60)));
  touch.type("\r");
  REQUIRE(touch.expect("Page 1"));
  touch.type("\r");
  REQUIRE(touch.expect("Stop: red"));
  touch.type("n");
  CHECK(touch.wait() == 0);
  check_only_read(trace);
  CHECK(file_bytes(home / ".local/share/hearth/journal.hearth") == journal);
}
