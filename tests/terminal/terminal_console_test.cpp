#include "hearth/terminal/terminal_console.hpp"

#include <doctest/doctest.h>

#include <csignal>

#include "support/program_paths.hpp"
#include "support/pty.hpp"

namespace hearth {
namespace {

const std::map<std::string, std::string> kXterm = {{"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}};
const std::map<std::string, std::string> kDumb = {{"TERM", "dumb"}, {"LC_ALL", "C.UTF-8"}};

class Probe : public Pty {
 public:
  explicit Probe(std::vector<std::string> words = {},
                 const std::map<std::string, std::string>& env = kXterm)
      : Pty(command(std::move(words)), env) {}

  /// Waits until it reads keys; only then is there a line to edit, or to interrupt.
  void ready() {
    REQUIRE(expect("ask> "));
    REQUIRE(expect_echo(false));
  }

  /// For the plain mode, where the terminal itself echoes.
  void ready_plainly() { REQUIRE(expect("ask> ")); }

  void ends_well() {
    CHECK(expect("BYE"));
    CHECK(wait() == 0);
  }

 private:
  static std::vector<std::string> command(std::vector<std::string> words) {
    words.insert(words.begin(), kConsoleProbe);
    return words;
  }
};

/// A shell that redirects; what it writes to `$2` and the like is up to the words.
std::vector<std::string> shell(const std::string& words) {
  return {"/bin/sh", "-c", words, "sh", kConsoleProbe};
}

constexpr auto kLeft = "\x1b[D";
constexpr auto kUp = "\x1b[A";
constexpr auto kBackspace = "\x7f";
constexpr auto kCtrlA = "\x01";
constexpr auto kCtrlC = "\x03";
constexpr auto kCtrlD = "\x04";
constexpr auto kCtrlZ = "\x1a";

}  // namespace

TEST_CASE("a line is typed on a terminal, and its settings are as before") {
  Probe probe;
  CHECK(probe.expect("INTERACTIVE"));
  probe.ready();
  probe.type("a slow walk\r");
  CHECK(probe.expect("GOT <a slow walk> SAME"));
  probe.ends_well();
}

TEST_CASE("letters of more than one byte are typed, passed over and erased as one") {
  Probe probe;
  probe.ready();
  probe.type("grüße");
  probe.type(kLeft);
  probe.type(kLeft);
  probe.type(kBackspace);
  probe.type("€👍");
  probe.type("\r");
  CHECK(probe.expect("GOT <gr€👍ße> SAME"));
  probe.ends_well();
}

TEST_CASE("a broken byte does not swallow the Enter behind it") {
  Probe probe;
  probe.ready();
  probe.type("a\xC3\r");
  CHECK(probe.expect("GOT <a> SAME"));
  probe.ends_well();
}

TEST_CASE("the line begins with what stands in it, and can be changed") {
  Probe probe({"initial=früher"});
  probe.ready();
  CHECK(probe.expect("früher"));
  probe.type(kCtrlA);
  probe.type("viel \r");
  CHECK(probe.expect("GOT <viel früher> SAME"));
  probe.ends_well();
}

TEST_CASE("what stands in the line is text, never keys") {
  Probe probe(
      {"initial=a\x01"
       "b\nc\x03"});
  probe.ready();
  probe.type("\r");
  CHECK(probe.expect("GOT <ab c> SAME"));
  probe.ends_well();
}

TEST_CASE("Ctrl-C leaves the line, the first time it is pressed, and the next line is empty") {
  Probe probe({"times=2"});
  probe.ready();
  probe.type("half");
  REQUIRE(probe.expect("half"));
  probe.type(kCtrlC);
  CHECK(probe.expect("INTERRUPTED SAME"));
  probe.ready();
  probe.type("whole\r");
  CHECK(probe.expect("GOT <whole> SAME"));
  probe.ends_well();
}

TEST_CASE("Ctrl-D on an empty line is the end; on another it is not") {
  Probe probe({"times=2"});
  probe.ready();
  probe.type(kCtrlD);
  CHECK(probe.expect("END SAME"));
  probe.ready();
  probe.type("x");
  probe.type(kCtrlD);
  probe.type("\r");
  CHECK(probe.expect("GOT <x> SAME"));
  probe.ends_well();
}

TEST_CASE("nothing typed is remembered") {
  Probe probe({"times=2"});
  probe.ready();
  probe.type("secret\r");
  CHECK(probe.expect("GOT <secret> SAME"));
  probe.ready();
  probe.type(kUp);
  probe.type("\r");
  CHECK(probe.expect("GOT <> SAME"));
  probe.ends_well();
}

TEST_CASE("lines typed ahead are not lost") {
  Probe probe({"times=3"});
  probe.ready();
  probe.type("one\rtwo\rthree\r");
  CHECK(probe.expect("GOT <one>"));
  CHECK(probe.expect("GOT <two>"));
  CHECK(probe.expect("GOT <three>"));
  probe.ends_well();
}

TEST_CASE("a line can be longer than the screen") {
  Probe probe;
  probe.ready();
  const std::string line(1500, 'w');
  probe.type(line + "\r");
  CHECK(probe.expect("GOT <" + line + "> SAME"));
  probe.ends_well();
}

TEST_CASE("a signal that ends the process leaves the terminal as it was") {
  for (const int number : {SIGTERM, SIGHUP, SIGQUIT}) {
    Probe probe;
    REQUIRE(probe.expect("ask> "));
    REQUIRE(probe.expect_echo(false));
    probe.signal(number);
    CHECK(probe.expect_echo(true));
    CHECK(probe.wait() == -number);
  }
}

TEST_CASE("settings that a line editor would not choose come back too") {
  Pty pty(shell("stty -iexten -echoctl noflsh icrnl; \"$1\" times=2"), kXterm);
  REQUIRE(pty.expect("ask> "));
  REQUIRE(pty.expect_echo(false));
  pty.type("x\r");
  CHECK(pty.expect("GOT <x> SAME"));
  REQUIRE(pty.expect("ask> "));
  REQUIRE(pty.expect_echo(false));  // before that, the terminal itself would take the Ctrl-D
  pty.type(kCtrlD);
  CHECK(pty.expect("END SAME"));
  CHECK(pty.wait() == 0);
  CHECK((pty.settings().c_lflag & (IEXTEN | ECHOCTL)) == 0);
}

TEST_CASE("stopped and continued from elsewhere, the line is still there") {
  Probe probe;
  probe.ready();
  probe.type("one");
  REQUIRE(probe.expect("one"));
  probe.signal(SIGSTOP);
  probe.signal(SIGCONT);
  probe.type("\r");
  CHECK(probe.expect("GOT <one> SAME"));
  probe.ends_well();
}

TEST_CASE("a resize does not disturb the line") {
  Probe probe;
  probe.ready();
  probe.type("before ");
  REQUIRE(probe.expect("before "));
  probe.resize(40, 10);
  probe.type("after\r");
  CHECK(probe.expect("GOT <before after> SAME"));
  probe.ends_well();
}

TEST_CASE("Ctrl-Z in a shell gives a usable terminal, and the line goes on afterwards") {
  Pty shell_of_person(
      {"/bin/sh", "-mc", "\"$0\"; echo STOPPED; fg >/dev/null", kConsoleProbe}, kXterm);
  REQUIRE(shell_of_person.expect("ask> "));
  REQUIRE(shell_of_person.expect_echo(false));
  shell_of_person.type("one ");
  REQUIRE(shell_of_person.expect("one "));
  shell_of_person.type(kCtrlZ);
  REQUIRE(shell_of_person.expect("STOPPED"));
  REQUIRE(shell_of_person.expect_echo(false));
  shell_of_person.type("two\r");
  CHECK(shell_of_person.expect("GOT <one two> SAME"));
  CHECK(shell_of_person.wait() == 0);
}

TEST_CASE("the plain mode and a dumb terminal never get an escape byte") {
  for (const bool dumb : {false, true}) {
    Probe probe({"plain", "times=4", "initial=was da"}, dumb ? kDumb : kXterm);
    REQUIRE(probe.expect("Enter keeps: was da"));
    probe.ready_plainly();
    probe.type("\r");
    CHECK(probe.expect("GOT <was da> SAME"));
    probe.ready_plainly();
    probe.type("grün\r");
    CHECK(probe.expect("GOT <grün> SAME"));
    probe.ready_plainly();
    probe.type("half");
    REQUIRE(probe.expect("half"));
    probe.type(kCtrlC);
    CHECK(probe.expect("INTERRUPTED SAME"));
    probe.ready_plainly();
    probe.type(kCtrlD);
    CHECK(probe.expect("END SAME"));
    probe.ends_well();
    CHECK(probe.screen().find('\x1b') == std::string::npos);
  }
}

TEST_CASE("a terminal nobody named is treated as a dumb one") {
  Probe probe({}, {{"LC_ALL", "C.UTF-8"}});
  probe.ready_plainly();
  probe.type("x\r");
  CHECK(probe.expect("GOT <x> SAME"));
  probe.ends_well();
  CHECK(probe.screen().find('\x1b') == std::string::npos);
}

TEST_CASE("a signal ends the plain mode too") {
  Probe probe({"plain"});
  probe.ready_plainly();
  probe.signal(SIGTERM);
  CHECK(probe.wait() == -SIGTERM);
}

}  // namespace hearth
